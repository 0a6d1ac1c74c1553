import { defineConfig } from "drizzle-kit";

/** The tenant data plane. What drizzle-kit writes here is run once per tenant schema. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/tenant/index.ts",
  out: "./db/migrations/tenant",
});
