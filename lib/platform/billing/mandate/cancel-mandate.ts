import { and, eq } from "drizzle-orm";
import { mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import type { BillingActor } from "../store/announce";
import { changeMandate } from "./change-mandate";

/**
 * Ends a mandate: nothing is debited any more. A debit that is with the bank already runs its course.
 * Throws `not_found`, and `conflict` for one that has ended before.
 */
export async function cancelMandate(
  tenantId: string,
  mandateId: string,
  by: BillingActor,
  now: Date,
): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const [mandate] = await tx
      .select()
      .from(mandates)
      .where(and(eq(mandates.id, mandateId), eq(mandates.tenantId, tenantId)))
      .for("update");
    if (!mandate) {
      throw new AppError("not_found", "mandate.unknown", "There is no such mandate.");
    }
    if (mandate.status === "cancelled" || mandate.status === "rejected") {
      throw new AppError("conflict", "mandate.ended", "This mandate has ended already.");
    }
    await changeMandate(tx, mandate, { status: "cancelled" }, by, now);
  });
}
