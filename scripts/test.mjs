// Everything that must hold, in one command. Prints one line per stage and a summary at the end.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";

const UNIT_REPORT = path.join(".data", "unit-results.json");
const E2E_REPORT = path.join(".data", "e2e-results.json");
const only = process.argv[process.argv.indexOf("--only") + 1] ?? "";
const isWanted = (/** @type {string} */ stage) =>
  !process.argv.includes("--only") || only === stage;

let passed = 0;
let failed = 0;

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return (
    spawnSync(path.join("node_modules", ".bin", command), args, { stdio: "inherit" }).status === 0
  );
}

/**
 * A check that is one thing: it holds or it does not.
 * @param {string} stage
 * @param {() => boolean} check
 */
function checkOne(stage, check) {
  if (!isWanted(stage)) return;
  console.log(`\n── ${stage}`);
  if (check()) passed += 1;
  else failed += 1;
}

/**
 * A stage of many tests; what its report does not account for counts as one failure.
 * @param {string} stage
 * @param {string} report
 * @param {() => boolean} runTests
 * @param {(report: any) => { passed: number, failed: number }} read
 */
function checkMany(stage, report, runTests, read) {
  if (!isWanted(stage)) return;
  console.log(`\n── ${stage}`);
  fs.rmSync(report, { force: true });
  const isGreen = runTests();
  const counts = fs.existsSync(report)
    ? read(JSON.parse(fs.readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if ((!isGreen && counts.failed === 0) || counts.passed === 0) failed += 1;
}

installPackages();
fs.mkdirSync(".data", { recursive: true });

checkOne("format and lint", () => run("biome", ["check", "."]));
checkOne("types", () => run("next", ["typegen"]) && run("tsc", ["--noEmit"]));
checkOne("dead code", () => run("knip", []));
checkMany(
  "unit and integration",
  UNIT_REPORT,
  () =>
    run("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${UNIT_REPORT}`,
    ]),
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);
checkMany(
  "e2e",
  E2E_REPORT,
  () => {
    ensureChromium();
    fs.rmSync(path.join(".data", "e2e"), { recursive: true, force: true });
    return run("playwright", ["test"]);
  },
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
