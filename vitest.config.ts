import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{db,lib,components,app,simulators,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: ["db/test-server.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself; ours mostly wait for PostgreSQL.
    maxWorkers: "100%",
  },
});
