import { defineConfig } from "drizzle-kit";

/** The control plane. The tenant data plane has its own: db/tenant/drizzle.config.ts. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/control/index.ts",
  out: "./db/migrations/control",
});
