import type { SQL } from "drizzle-orm";
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { TenantTransaction } from "@/db/with-tenant";
import { rowPredicate } from "./access-rule";
import type { Admitted, Entry } from "./admit";
import type { Origin, ReadContext } from "./context";
import { fieldAccess } from "./field-access";
import { log } from "./log";
import { isPermitted } from "./permissions";

/** What an admitted reader works with, and a check that its rows were narrowed. */
export function entryContext(
  entry: Entry,
  { tenant, actor }: Admitted,
  { now, requestId, ip, userAgent }: Origin,
  tx: TenantTransaction,
): { context: ReadContext; requireNarrowed(): void } {
  const narrowed = new Set<string>();
  const rows = (table: PgTable): SQL | undefined => {
    narrowed.add(getTableName(table));
    return rowPredicate(actor, entry, table);
  };
  return {
    context: {
      tenant,
      actor,
      now,
      requestId,
      ip,
      userAgent,
      tx,
      rows,
      can: (permission) => isPermitted(actor, permission),
      fields: (table) => fieldAccess(actor, entry, table),
      log: log().child({ requestId, tenantId: tenant.id, entry: entry.name }),
    },
    requireNarrowed() {
      if (entry.rows !== undefined && !narrowed.has(entry.rows)) {
        throw new Error(`${entry.name} did not narrow the rows of ${entry.rows}`);
      }
    },
  };
}
