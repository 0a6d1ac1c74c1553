import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Runs `drizzle-kit generate` for the tenant tables with the options given (--name, --custom), then
 * takes out the `"public".` it writes before the target of a foreign key: in a migration that runs
 * once per tenant schema it would tie every tenant to one and the same table. Safe to repeat; run
 * from the project's root.
 */
const MIGRATIONS = path.join("db", "migrations", "tenant");
const CONFIG = path.join("db", "tenant", "drizzle.config.ts");

const drizzleKit = path.join("node_modules", ".bin", "drizzle-kit");
const { status } = spawnSync(
  drizzleKit,
  ["generate", "--config", CONFIG, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
if (status !== 0) process.exit(status ?? 1);

for (const name of readdirSync(MIGRATIONS).filter((file) => file.endsWith(".sql"))) {
  const file = path.join(MIGRATIONS, name);
  const generated = readFileSync(file, "utf8");
  const unqualified = generated.replaceAll('"public".', "");
  if (unqualified !== generated) writeFileSync(file, unqualified);
}
