// Mutation tests of the billing engine; writes docs/mutation.md. Options are Stryker's.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");
const REPORT = path.join(ROOT, ".data", "mutation", "report.json");
const SUMMARY = path.join(ROOT, "docs", "mutation.md");
/** Lives per mutant; the proof itself takes 10,000. The seed is fixed so that a score means something. */
const ENVIRONMENT = { PROPERTY_SEQUENCES: "250", PROPERTY_SEED: "42" };

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }} Mutant */

/** @param {Mutant[]} mutants */
function scoreOf(mutants) {
  /** @param {string[]} statuses */
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout", "RuntimeError");
  const survived = count("Survived", "NoCoverage");
  const score = (100 * killed) / Math.max(killed + survived, 1);
  return { killed, survived, score: score.toFixed(1) };
}

fs.rmSync(REPORT, { force: true });
const run = spawnSync("npx", ["stryker", "run", ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, ...ENVIRONMENT },
});
if (!fs.existsSync(REPORT)) process.exit(run.status ?? 1);
// A run over some files says nothing about the engine.
if (process.argv.length > 2) process.exit(run.status ?? 1);

/** @type {{ files: Record<string, { mutants: Mutant[] }> }} */
const { files } = JSON.parse(fs.readFileSync(REPORT, "utf8"));
const rows = Object.entries(files).map(([file, { mutants }]) => ({
  file: path.basename(file),
  ...scoreOf(mutants),
}));
const all = scoreOf(Object.values(files).flatMap(({ mutants }) => mutants));
const day = new Date().toISOString().slice(0, 10);
/** @param {{ file: string, killed: number, survived: number, score: string }} row */
const line = ({ file, killed, survived, score }) =>
  `| ${file.padEnd(14)} | ${String(killed).padStart(6)} | ${String(survived).padStart(8)} | ${score.padStart(5)} % |`;
fs.writeFileSync(
  SUMMARY,
  `# Mutation tests of the billing engine

    npm run mutation

breaks the engine (\`lib/platform/billing/engine\`) in one place after the other and runs the pure tests: its unit tests, the vectors in memory and ${ENVIRONMENT.PROPERTY_SEQUENCES} random lives. A mutant that no test notices survives. The goal is 85 %; below it the command fails. Details with every survivor: \`.data/mutation/report.html\`.

Last run: ${day}.

| file           | killed | survived | score   |
| -------------- | ------ | -------- | ------- |
${rows.map(line).join("\n")}
${line({ file: "all", ...all })}
`,
);
process.exit(run.status ?? 1);
