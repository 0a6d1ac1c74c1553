import { and, desc, eq, ilike, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { auditLog, tenants, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { containing, PAGE_ROWS, pageOf } from "@/lib/platform/fleet/page";

/** Rows of the platform's audit log, newest first, with the names of tenants. */
export async function listAudit(search: { q?: string | undefined; after?: string | undefined }) {
  const pattern = search.q ? containing(search.q) : undefined;
  const rows = await controlDb()
    .select({
      id: auditLog.id,
      actor: auditLog.actor,
      action: auditLog.action,
      tenantName: tenants.legalName,
      tenantId: auditLog.tenantId,
      before: auditLog.before,
      after: auditLog.after,
      requestId: auditLog.requestId,
      ipAddress: auditLog.ipAddress,
      sequenceNo: auditLog.sequenceNo,
      createdAt: auditLog.createdAt,
    })
    .from(auditLog)
    .leftJoin(users, eq(auditLog.actor, sql`'staff:' || ${users.id}::text`))
    .leftJoin(tenants, eq(tenants.id, auditLog.tenantId))
    .where(
      and(
        search.after ? lt(auditLog.id, search.after) : undefined,
        pattern
          ? or(
              ilike(auditLog.action, pattern),
              ilike(auditLog.actor, pattern),
              ilike(users.name, pattern),
              ilike(users.email, pattern),
              ilike(tenants.legalName, pattern),
              ilike(tenants.slug, pattern),
              ilike(auditLog.requestId, pattern),
            )
          : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

/** How far the audit log is sealed, and how many rows still wait for it. */
export async function auditHead(): Promise<{
  sealedTo: number;
  /** When the last sealed row was written. */
  sealedAt: Date | undefined;
  unsealed: number;
}> {
  const [[head], unsealed] = await Promise.all([
    controlDb()
      .select({ sequenceNo: auditLog.sequenceNo, createdAt: auditLog.createdAt })
      .from(auditLog)
      .where(isNotNull(auditLog.sequenceNo))
      .orderBy(desc(auditLog.sequenceNo))
      .limit(1),
    controlDb().$count(auditLog, isNull(auditLog.sequenceNo)),
  ]);
  return { sealedTo: head?.sequenceNo ?? 0, sealedAt: head?.createdAt, unsealed };
}
