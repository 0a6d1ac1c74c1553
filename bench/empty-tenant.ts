import { connectOwner } from "@/db/bootstrap";
import type { TenantBinding } from "@/db/with-tenant";
import { config } from "@/lib/core/config";
import type { Row } from "./table";

const MEGABYTE = 1024 * 1024;

/** Bytes of the database and of the system catalogues in it. */
export type DatabaseSize = { total: number; catalog: number };

export async function measureDatabase(): Promise<DatabaseSize> {
  const owner = connectOwner(config().DATABASE_URL, 1);
  try {
    const [size] = await owner<{ total: number; catalog: number }[]>`
      select pg_database_size(current_database())::float8 as total,
        (select sum(pg_total_relation_size(oid))::float8 from pg_catalog.pg_class
          where relnamespace = 'pg_catalog'::regnamespace and relkind in ('r', 'm')) as catalog`;
    if (!size) throw new Error("The size of the database is not known");
    return size;
  } finally {
    await owner.end();
  }
}

/** What one tenant without rows occupies: its own files, and its share of what the fleet added. */
export async function measureEmptyTenant(
  { schema }: TenantBinding,
  before: DatabaseSize,
  after: DatabaseSize,
  tenants: number,
): Promise<Row[]> {
  const owner = connectOwner(config().DATABASE_URL, 1);
  try {
    const [files] = await owner<{ bytes: number; tables: number; indexes: number }[]>`
      select sum(pg_total_relation_size(oid)) filter (where relkind = 'r')::float8 as bytes,
        count(*) filter (where relkind = 'r')::int as tables,
        count(*) filter (where relkind = 'i')::int as indexes
      from pg_catalog.pg_class where relnamespace = ${schema}::regnamespace`;
    const [toast] = await owner<{ tables: number }[]>`
      select count(*)::int as tables from pg_catalog.pg_class
      where relnamespace = ${schema}::regnamespace and relkind = 'r' and reltoastrelid <> 0`;
    if (!files || !toast) throw new Error(`There is no schema ${schema}`);
    const perTenant = (bytes: number) => bytes / tenants / MEGABYTE;
    return [
      { what: "empty tenant: relation files", ours: files.bytes / MEGABYTE, unit: "MB" },
      {
        what: "empty tenant: growth of pg_catalog",
        ours: perTenant(after.catalog - before.catalog),
        unit: "MB",
      },
      {
        what: "empty tenant: growth of the database",
        ours: perTenant(after.total - before.total),
        unit: "MB",
      },
      { what: "empty tenant: tables", ours: files.tables, unit: "" },
      { what: "empty tenant: indexes", ours: files.indexes, unit: "" },
      {
        what: "empty tenant: TOAST tables, each with an index",
        ours: toast.tables,
        unit: "",
      },
    ];
  } finally {
    await owner.end();
  }
}
