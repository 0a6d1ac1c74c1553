import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The pure tests of the engine alone: no database, so that mutants are tried by the second. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../../../..", import.meta.url)) } },
  test: {
    include: [
      "lib/platform/billing/engine/*.test.ts",
      "lib/platform/billing/proof/{properties,memory-vectors}.test.ts",
    ],
    testTimeout: 120_000,
  },
});
