import { and, eq, gt } from "drizzle-orm";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { Entry } from "./admit";
import { auditOrigin, writeAudit } from "./audit";
import type { Actor, TenantRequest } from "./context";
import { inTenant } from "./database";
import { AppError } from "./errors";
import { log } from "./log";

/** The same refusal of the same person is noted once in this time: a page may ask again and again. */
const QUIET_MS = 60_000;

/** Asked for in the course of things; nobody reached for what is not theirs. */
const ORDINARY = new Set(["step-up.required", "second-factor.required"]);

async function note(entry: Entry, request: TenantRequest, actor: Actor, reason: string) {
  const { tenant, now } = request;
  if (!tenant.place) return;
  await inTenant(tenant.place, async (tx) => {
    const [earlier] = await tx
      .select({ id: auditLogs.id })
      .from(auditLogs)
      .where(
        and(
          eq(auditLogs.actorUserId, actor.id),
          eq(auditLogs.action, "denied"),
          eq(auditLogs.recordLabel, entry.name),
          gt(auditLogs.createdAt, new Date(now.getTime() - QUIET_MS)),
        ),
      )
      .limit(1);
    if (earlier) return;
    await writeAudit(tx, auditOrigin(request, actor), [
      {
        table: "users",
        id: actor.id,
        label: entry.name,
        action: "denied",
        changes: { reason: { from: null, to: reason } },
      },
    ]);
  });
}

/** Runs the gates; a refusal for want of a right is written into the tenant's audit log. */
export async function recordDenial<Result>(
  entry: Entry,
  request: TenantRequest,
  gates: () => Result,
): Promise<Result> {
  try {
    return gates();
  } catch (error) {
    const { actor } = request;
    if (error instanceof AppError && error.code === "forbidden" && actor) {
      if (!ORDINARY.has(error.reason)) {
        // The refusal stands whether or not it could be noted.
        await note(entry, request, actor, error.reason).catch((fault: unknown) => {
          log().error({ err: fault, requestId: request.requestId }, "denial not audited");
        });
      }
    }
    throw error;
  }
}
