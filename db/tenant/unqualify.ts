import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * drizzle-kit writes `"public".` before the target of a foreign key. In a migration that runs once
 * per tenant schema it would tie every tenant to one and the same table, so it is taken out again.
 * Safe to repeat; run from the project's root after every `drizzle-kit generate`.
 */
const MIGRATIONS = path.join("db", "migrations", "tenant");

for (const name of readdirSync(MIGRATIONS)) {
  if (!name.endsWith(".sql")) continue;
  const file = path.join(MIGRATIONS, name);
  const generated = readFileSync(file, "utf8");
  const unqualified = generated.replaceAll('"public".', "");
  if (unqualified !== generated) writeFileSync(file, unqualified);
}
