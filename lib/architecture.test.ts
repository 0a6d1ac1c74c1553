import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import { CRUISE_OPTIONS, IMPORT_DIRECTIONS } from "./import-directions";

const FOLDERS = ["app", "components", "db", "lib", "scripts", "simulators"];
/** Names that say nothing of what is inside. */
const EMPTY_NAMES =
  /(^|\/)(utils?|helpers?|common|shared|types|constants|misc|services)(\/|\.tsx?$)/;
const LONGEST_FILE = 400;
/** Nobody reads it: it is made from the API's description. */
const GENERATED = "client/ilms-api.d.ts";

/** Files git tracks, and new ones it does not ignore. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
  .toString()
  .split("\n")
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && file !== GENERATED);

test("imports only go the ways the house has", { timeout: 300_000 }, async () => {
  const { output } = await cruise(
    [...FOLDERS, "middleware.ts", "instrumentation.ts"],
    { ...CRUISE_OPTIONS, ruleSet: { forbidden: IMPORT_DIRECTIONS }, validate: true },
    undefined,
    { tsConfig: extractTSConfig("tsconfig.json") },
  );
  const { summary, modules } = output as ICruiseResult;
  expect(modules.length).toBeGreaterThan(300);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
    [],
  );
});

test("every file's name says what it holds", () => {
  expect(files.filter((file) => EMPTY_NAMES.test(file))).toEqual([]);
});

test("no file is too long to read", () => {
  const long = files
    .filter((file) => file !== GENERATED)
    .filter((file) => readFileSync(file, "utf8").split("\n").length > LONGEST_FILE);
  expect(long).toEqual([]);
});
