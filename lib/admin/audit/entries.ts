import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { ReadContext } from "@/lib/core/context";
import type { FieldAccess } from "@/lib/core/field-access";
import { findTable } from "../access-rule/target-table";
import { type AuditChange, readableChanges } from "./redact";

export type AuditEntry = {
  id: string;
  at: Date;
  action: (typeof auditLogs.$inferSelect)["action"];
  table: string;
  recordId: string;
  recordLabel: string | null;
  /** `staff`: platform staff acting as the person named. */
  actor: {
    kind: (typeof auditLogs.$inferSelect)["actorKind"];
    id: string | null;
    name: string | null;
    email: string | null;
  };
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  /** Number in the sealed chain; null for the last few seconds. */
  sequenceNo: number | null;
  rowHash: string | null;
  changes: AuditChange[];
};

/** The reader's rights on the fields of a table by its name; tables that are none have no rules. */
export function fieldRights({
  fields,
}: Pick<ReadContext, "fields">): (name: string) => FieldAccess | undefined {
  const known = new Map<string, FieldAccess | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const table = findTable(name);
      known.set(name, table && fields(table));
    }
    return known.get(name);
  };
}

/** Audit rows newest first, behind the row `after`, as the reader may see them. */
export async function listEntries(
  tx: TenantTransaction,
  {
    where,
    after,
    limit,
    rights,
  }: {
    where: SQL | undefined;
    after: string | undefined;
    limit: number;
    rights: (table: string) => FieldAccess | undefined;
  },
): Promise<AuditEntry[]> {
  const rows = await tx
    .select({
      id: auditLogs.id,
      at: auditLogs.createdAt,
      action: auditLogs.action,
      table: auditLogs.tableName,
      recordId: auditLogs.recordId,
      recordLabel: auditLogs.recordLabel,
      actorKind: auditLogs.actorKind,
      actorId: auditLogs.actorUserId,
      actorName: users.name,
      actorEmail: users.email,
      ipAddress: auditLogs.ipAddress,
      userAgent: auditLogs.userAgent,
      requestId: auditLogs.requestId,
      sequenceNo: auditLogs.sequenceNo,
      rowHash: auditLogs.rowHash,
      changes: auditLogs.changes,
    })
    .from(auditLogs)
    .leftJoin(users, eq(users.id, auditLogs.actorUserId))
    .where(and(where, after ? lt(auditLogs.id, after) : undefined))
    // Ids are time-ordered: no other index is needed for "newest first".
    .orderBy(desc(auditLogs.id))
    .limit(limit);
  return rows.map(({ actorKind, actorId, actorName, actorEmail, changes, ...row }) => ({
    ...row,
    actor: { kind: actorKind, id: actorId, name: actorName, email: actorEmail },
    changes: readableChanges(changes, rights(row.table)),
  }));
}
