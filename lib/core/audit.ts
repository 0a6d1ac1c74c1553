import { v7 as uuidv7 } from "uuid";
import {
  type AUDIT_LOG_ACTIONS,
  type AUDIT_LOG_ACTOR_KINDS,
  auditLogs,
} from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor, Origin } from "./context";
import { insertMany } from "./insert-many";

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

/** Who did it, when and from where. Without a user it was the system. */
export type AuditOrigin = Origin & {
  userId: string | undefined;
  /** The API key that acted as the user. */
  keyId?: string | undefined;
  /** The member of platform staff who acted as the user. */
  impersonatorId?: string | undefined;
};

/** The origin of what an actor does. */
export function auditOrigin(
  { now, requestId, ip, userAgent }: Origin,
  actor: Pick<Actor, "id" | "keyId" | "impersonation">,
): AuditOrigin {
  const { id: userId, keyId, impersonation } = actor;
  return { now, requestId, ip, userAgent, userId, keyId, impersonatorId: impersonation?.staffId };
}

function actorKind({
  userId,
  keyId,
  impersonatorId,
}: AuditOrigin): (typeof AUDIT_LOG_ACTOR_KINDS)[number] {
  if (impersonatorId) return "staff";
  if (keyId) return "api_key";
  return userId ? "user" : "system";
}

/** Above so many rows, those of an import, the way that is faster for many. */
const FEW = 50;

/** Writes audit rows inside the transaction that made the change. */
export async function writeAudit(
  tx: TenantTransaction,
  origin: AuditOrigin,
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ table, id, label, action, changes }) => ({
    id: uuidv7(),
    createdAt: origin.now,
    createdBy: origin.keyId ?? origin.userId,
    actorUserId: origin.userId,
    actorKind: actorKind(origin),
    impersonatorId: origin.impersonatorId,
    tableName: table,
    recordId: id,
    recordLabel: label,
    action,
    changes,
    requestId: origin.requestId,
    ipAddress: origin.ip,
    userAgent: origin.userAgent,
  }));
  if (rows.length > FEW) await insertMany(tx, auditLogs, rows);
  else await tx.insert(auditLogs).values(rows);
}

/** Writes events to the outbox inside the transaction that made them true. */
export async function writeEvents(
  tx: TenantTransaction,
  origin: AuditOrigin,
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, table, id, payload }) => ({
    id: uuidv7(),
    createdAt: origin.now,
    createdBy: origin.keyId ?? origin.userId,
    eventType: type,
    tableName: table,
    recordId: id,
    payload,
  }));
  if (rows.length > FEW) await insertMany(tx, domainEvents, rows);
  else await tx.insert(domainEvents).values(rows);
}
