import { type AUDIT_LOG_ACTIONS, auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Origin } from "./context";

/** One record that was changed, and how. `changes` maps a column to its old and new value. */
export type AuditRecord = {
  table: string;
  id: string;
  /** What people call the record. */
  label?: string;
  action: (typeof AUDIT_LOG_ACTIONS)[number];
  changes: Record<string, { from: unknown; to: unknown }>;
};

/** A fact about one record that others may act upon; `type` is in the past tense. */
export type DomainEvent = {
  type: string;
  table: string;
  id: string;
  payload: Record<string, unknown>;
};

/** Writes audit rows inside the transaction that made the change. Without a user it was the system. */
export async function writeAudit(
  tx: TenantTransaction,
  origin: Origin & { userId: string | undefined },
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.insert(auditLogs).values(
    records.map(({ table, id, label, action, changes }) => ({
      createdAt: origin.now,
      createdBy: origin.userId,
      actorUserId: origin.userId,
      actorKind: origin.userId ? ("user" as const) : ("system" as const),
      tableName: table,
      recordId: id,
      recordLabel: label,
      action,
      changes,
      requestId: origin.requestId,
      ipAddress: origin.ip,
      userAgent: origin.userAgent,
    })),
  );
}

/** Writes events to the outbox inside the transaction that made them true. */
export async function writeEvents(
  tx: TenantTransaction,
  origin: Origin & { userId: string | undefined },
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(domainEvents).values(
    events.map(({ type, table, id, payload }) => ({
      createdAt: origin.now,
      createdBy: origin.userId,
      eventType: type,
      tableName: table,
      recordId: id,
      payload,
    })),
  );
}
