import { readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import config from "../playwright.config";

/** The database of the installation that the configuration starts. */
function databaseUrl(): string {
  const server =
    config.webServer && !Array.isArray(config.webServer) ? config.webServer : undefined;
  const { DATABASE_URL, DATA_DIR = "", POSTGRES_PORT = "" } = server?.env ?? {};
  if (DATABASE_URL) return DATABASE_URL;
  const password = readFileSync(path.join(DATA_DIR, "postgres", "password"), "utf8").trim();
  return `postgres://postgres:${password}@127.0.0.1:${POSTGRES_PORT}/ilms`;
}

/** Gives a company a plan as if it had bought it. Buying is another story than what plans allow. */
export async function givePlan(
  subdomain: string,
  tier: "PROFESSIONAL" | "ENTERPRISE",
): Promise<void> {
  const sql = postgres(databaseUrl(), { max: 1 });
  try {
    await sql`update tenant_subscriptions set tier = ${tier}
      where tenant_id = (select id from tenants where slug = ${subdomain})`;
  } finally {
    await sql.end();
  }
}
