import type { ConnectionPool } from "../connection-pool";
import { runTransaction, type TransactionClient } from "../transaction";
import type { TenantBinding } from "../with-tenant";
import { type TenantMigration, tenantMigrations } from "./tenant-migrations";

/** Tables created between two reports of progress; each report costs one round trip. */
const TABLES_PER_MESSAGE = 24;
const LOCK_TIMEOUT_MS = 5_000;

export type BuildOptions = {
  /** Login that becomes a member of the tenant's role. */
  appLogin: string;
  /** Called with the number of tables created so far, all of them still uncommitted. */
  onTables?: (done: number) => void;
};

function ownerTransaction<T>(
  owner: ConnectionPool,
  work: (tx: TransactionClient) => Promise<T>,
): Promise<T> {
  return runTransaction(owner, "owner", "begin", work);
}

/** Groups statements into few messages, each ending on a known number of tables. */
function messages(migrations: readonly TenantMigration[]): { sql: string; tables: number }[] {
  const grouped: { sql: string; tables: number }[] = [];
  let current: string[] = [];
  let tables = 0;
  let reported = 0;
  for (const statement of migrations.flatMap((migration) => migration.statements)) {
    current.push(statement.endsWith(";") ? statement : `${statement};`);
    if (/^create table/i.test(statement)) tables += 1;
    if (tables - reported >= TABLES_PER_MESSAGE) {
      grouped.push({ sql: current.join("\n"), tables });
      current = [];
      reported = tables;
    }
  }
  if (current.length > 0) grouped.push({ sql: current.join("\n"), tables });
  return grouped;
}

function stampStatement(schema: string, migrations: readonly TenantMigration[]): string {
  const rows = migrations.map(({ version }) => `('${schema}', '${version}')`).join(", ");
  return `insert into fleet.tenant_migrations (schema_name, version) values ${rows};`;
}

/** What a tenant's role may do in its own schema: read and write every table that stands there now. */
export const grantStatement = ({ schema, role }: TenantBinding): string =>
  `grant usage on schema ${schema} to ${role};
   grant select, insert, update, delete on all tables in schema ${schema} to ${role};`;

/** Creates a tenant's role and its empty schema, where they do not stand yet. */
async function createSchemaAndRole(
  tx: TransactionClient,
  { schema, role }: TenantBinding,
  appLogin: string,
): Promise<void> {
  const [found] = await tx.unsafe("select from pg_roles where rolname = $1", [role]);
  await tx.unsafe(`
    ${found ? "" : `create role ${role} nologin;`}
    grant ${role} to "${appLogin}";
    create schema if not exists ${schema};
  `);
}

/** Creates all tables; a schema that has them already is left alone. */
async function createTables(
  tx: TransactionClient,
  binding: TenantBinding,
  onTables: BuildOptions["onTables"],
): Promise<void> {
  const { schema } = binding;
  const applied = await appliedVersions(tx, schema);
  if (applied.length > 0) return;
  const migrations = tenantMigrations();
  await tx.unsafe(`set local search_path = ${schema}, extensions`);
  for (const message of messages(migrations)) {
    await tx.unsafe(message.sql);
    onTables?.(message.tables);
  }
  await tx.unsafe(`${grantStatement(binding)} ${stampStatement(schema, migrations)}`);
}

/** First half of a build that somebody watches: role and schema, committed. Safe to repeat. */
export async function prepareTenantSchema(
  owner: ConnectionPool,
  binding: TenantBinding,
  appLogin: string,
): Promise<void> {
  await ownerTransaction(owner, (tx) => createSchemaAndRole(tx, binding, appLogin));
}

/**
 * Builds a tenant's role, schema and tables in ONE transaction: after a crash there is either all
 * of it or nothing. Safe to repeat. Names are ours (`t_…`), checked again by withTenant at every use.
 */
export async function buildTenantSchema(
  owner: ConnectionPool,
  binding: TenantBinding,
  options: BuildOptions,
): Promise<void> {
  await ownerTransaction(owner, async (tx) => {
    await createSchemaAndRole(tx, binding, options.appLogin);
    await createTables(tx, binding, options.onTables);
  });
}

async function appliedVersions(tx: TransactionClient, schema: string): Promise<string[]> {
  const rows = await tx.unsafe(
    "select version from fleet.tenant_migrations where schema_name = $1 order by version",
    [schema],
  );
  return rows.map((row) => String(row.version));
}

/**
 * Brings one tenant up to date in one transaction and returns what it applied. Waits at most
 * `lockTimeoutMs` for a busy table and then gives up with 55P03, to be tried again later: DDL that
 * queues behind a long report would make everybody else queue behind the DDL.
 */
export async function migrateTenant(
  owner: ConnectionPool,
  binding: TenantBinding,
  lockTimeoutMs = LOCK_TIMEOUT_MS,
): Promise<string[]> {
  const { schema } = binding;
  return ownerTransaction(owner, async (tx) => {
    await tx.unsafe(
      `set local lock_timeout = ${Math.trunc(lockTimeoutMs)}; set local search_path = ${schema}, extensions;`,
    );
    await tx.unsafe("select pg_advisory_xact_lock(hashtextextended($1, 0))", [schema]);
    const applied = new Set(await appliedVersions(tx, schema));
    const pending = tenantMigrations().filter(({ version }) => !applied.has(version));
    if (pending.length === 0) return [];
    for (const message of messages(pending)) await tx.unsafe(message.sql);
    await tx.unsafe(`${grantStatement(binding)} ${stampStatement(schema, pending)}`);
    return pending.map(({ version }) => version);
  });
}

/** Removes a tenant's schema, role and version rows in one transaction. Cannot be undone. */
export async function dropTenantSchema(
  owner: ConnectionPool,
  { schema, role }: TenantBinding,
): Promise<void> {
  await ownerTransaction(owner, async (tx) => {
    await tx.unsafe(`
      drop schema if exists ${schema} cascade;
      delete from fleet.tenant_migrations where schema_name = '${schema}';
    `);
    const [found] = await tx.unsafe("select from pg_roles where rolname = $1", [role]);
    if (found) await tx.unsafe(`drop role ${role}`);
  });
}
