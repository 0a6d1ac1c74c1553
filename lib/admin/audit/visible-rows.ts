import { and, getTableColumns, ne, or, type SQL, sql } from "drizzle-orm";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { ReadContext } from "@/lib/core/context";
import { findTable } from "../access-rule/target-table";

/**
 * Audit rows of records that the reader may see: where a row rule narrows a table, the history of its
 * other rows is as hidden as they are, deleted ones included.
 */
export function visibleRows({ actor, rows }: Pick<ReadContext, "actor" | "rows">): SQL | undefined {
  const ruled = new Set(
    actor.grants.flatMap(({ rules }) =>
      rules.filter(({ type }) => type === "row").map(({ table }) => table),
    ),
  );
  const conditions = [...ruled].map((name) => {
    const table = findTable(name);
    const id = table && getTableColumns(table).id;
    const own = table && rows(table);
    if (!own) return undefined;
    return or(
      ne(auditLogs.tableName, name),
      sql`${auditLogs.recordId} in (select ${id} from ${table} where ${own})`,
    );
  });
  return and(...conditions);
}
