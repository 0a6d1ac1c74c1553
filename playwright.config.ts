import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** An installation of its own beside one that may be running for development. */
const PORT = 3_100;
const CHROMIUM = "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: ".data/e2e-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // Two cores: more browsers than that only wait for each other.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".data/e2e-results.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "en-IN",
    trace: "retain-on-failure",
    launchOptions: {
      ...(existsSync(CHROMIUM) && { executablePath: CHROMIUM }),
      args: [
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "staff", testMatch: "staff.setup.ts" },
    { name: "journeys", testIgnore: ["billing.spec.ts", "crash.spec.ts"], dependencies: ["staff"] },
    // Moves billing's clock, which is everybody's.
    { name: "billing", testMatch: "billing.spec.ts", dependencies: ["journeys"] },
    // Kills the processes that the journeys need, so it comes after them.
    { name: "crash", testMatch: "crash.spec.ts", dependencies: ["billing"] },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${PORT}/ready`,
    timeout: 600_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      APP_ENV: "test",
      APP_URL: `http://localhost:${PORT}`,
      DATA_DIR: ".data/e2e",
      DATABASE_URL: process.env.TEST_DATABASE_URL
        ? new URL("/ilms_e2e", process.env.TEST_DATABASE_URL).href
        : "",
      POSTGRES_PORT: "54330",
      MAILBOX_PORT: "3902",
      RAZORPAY_PORT: "3904",
      WARM_POOL_SIZE: "2",
      // Every test comes with an address of its own, so that none spends another's limits.
      TRUST_PROXY: "true",
    },
  },
});
