/**
 * Mutation tests of the billing engine: every condition, bound and amount of the pure engine is broken
 * once, and some pure test must notice. `npm run mutation` runs it and writes docs/mutation.md.
 *
 * Options as in Stryker's PartialStrykerOptions.
 */
export default {
  mutate: ["lib/platform/billing/engine/*.ts", "!lib/platform/billing/engine/*.test.ts"],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "lib/platform/billing/proof/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // What the pure tests do not read stays out of the sandbox.
  ignorePatterns: ["app", "bench", "components", "docs", "e2e", "public", "simulators", ".next"],
  tempDirName: ".data/stryker",
  reporters: ["progress-append-only", "json", "html", "clear-text"],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: ".data/mutation/report.json" },
  htmlReporter: { fileName: ".data/mutation/report.html" },
  thresholds: { high: 95, low: 90, break: 85 },
};
