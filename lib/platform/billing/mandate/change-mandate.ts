import { and, eq, ne } from "drizzle-orm";
import { auditLog, mandates } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { type BillingActor, SYSTEM } from "../store/announce";

export type MandateRow = typeof mandates.$inferSelect;

type Change = {
  status: MandateRow["status"];
  tokenId?: string | undefined;
  /** When it happened at the gateway, in Unix seconds. */
  reportedAt?: number | undefined;
  why?: string | undefined;
};

async function write(
  tx: ControlTransaction,
  mandate: MandateRow,
  { status, tokenId, reportedAt, why }: Change,
  by: BillingActor,
  now: Date,
): Promise<void> {
  await tx
    .update(mandates)
    .set({ status, ...(tokenId && { tokenId }) })
    .where(eq(mandates.id, mandate.id));
  await tx.insert(auditLog).values({
    actor: by.actor,
    action: `billing.mandate-${status}`,
    tenantId: mandate.tenantId,
    requestId: by.requestId,
    ipAddress: by.ip,
    before: { status: mandate.status },
    after: { mandateId: mandate.id, status, reportedAt: reportedAt ?? null, why: why ?? null },
    createdAt: now,
  });
}

/**
 * Changes a locked mandate and audits it. A tenant debits one account: a newly confirmed mandate ends
 * the one before.
 */
export async function changeMandate(
  tx: ControlTransaction,
  mandate: MandateRow,
  change: Change,
  by: BillingActor,
  now: Date,
): Promise<void> {
  if (change.status === "confirmed") {
    const replaced = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.tenantId, mandate.tenantId),
          eq(mandates.status, "confirmed"),
          ne(mandates.id, mandate.id),
        ),
      )
      .for("update");
    for (const other of replaced) {
      await write(tx, other, { status: "cancelled", why: "replaced by another" }, SYSTEM, now);
    }
  }
  await write(tx, mandate, change, by, now);
}
