import { readFileSync } from "node:fs";
import path from "node:path";

export type TenantMigration = { version: string; statements: string[] };

const FOLDER = path.join("db", "migrations", "tenant");
const BREAKPOINT = "--> statement-breakpoint";

/**
 * A migration runs in whichever schema the path names. A schema written into it would send every
 * tenant to one and the same place, so qualified names are refused (pg_catalog excepted).
 */
const QUALIFIED =
  /\b(?:table|references|index|on|into|update|from|function|trigger|schema|only|exists)\s+"?(?!pg_catalog\b)([a-z_]\w*)"?\s*\.\s*"?[a-z_]/i;

export function refuseQualifiedNames(version: string, statement: string): void {
  const withoutBodies = statement.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "");
  const found = withoutBodies.match(QUALIFIED)?.[0] ?? statement.match(/"public"\s*\./i)?.[0];
  if (found) throw new Error(`Tenant migration ${version} names a schema: ${found}`);
}

let loaded: TenantMigration[] | undefined;

/** The tenant migrations in order, read once. Run from the project's root. */
export function tenantMigrations(): TenantMigration[] {
  if (loaded) return loaded;
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(path.join(FOLDER, "meta", "_journal.json"), "utf8"),
  );
  loaded = journal.entries.map(({ tag }) => {
    const statements = readFileSync(path.join(FOLDER, `${tag}.sql`), "utf8")
      .split(BREAKPOINT)
      .map((statement) => statement.trim())
      .filter(Boolean);
    for (const statement of statements) refuseQualifiedNames(tag, statement);
    return { version: tag, statements };
  });
  return loaded;
}
