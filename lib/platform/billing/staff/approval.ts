import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { staffApprovals } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { type Currency, formatMoney, type Minor } from "@/lib/core/money";
import type { StaffPermission } from "@/lib/platform/staff/permissions";
import type { StaffBilling } from "./run-billing-command";

/** From above these amounts on, money given away needs a second person (specification, section 4). */
export const ALONE_UP_TO: Record<Currency, Minor> = { INR: 1_00_000_00n, USD: 1_000_00n };

/** What can wait for a second person, and the right that person needs. */
export const APPROVAL_PERMISSIONS = {
  goodwill: "billing.credit",
  refund: "billing.refund",
  cancel: "billing.refund",
} as const satisfies Record<string, StaffPermission>;

export type ApprovalKind = keyof typeof APPROVAL_PERMISSIONS;

/** What was asked for, as JSON keeps it; `most` is the amount that was seen, in minor units. */
export const approvalInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("goodwill"),
    most: z.int(),
    invoiceId: z.uuid(),
    lineId: z.uuid(),
    amount: z.int().transform(BigInt),
  }),
  z.object({ kind: z.literal("refund"), most: z.int(), version: z.int() }),
  z.object({ kind: z.literal("cancel"), most: z.int(), version: z.int() }),
]);

/** How a command of staff ended: done, or waiting for somebody else to agree. */
export type StaffOutcome = { state: "done" } | { state: "waiting"; approvalId: string };

export const APPROVAL_UNKNOWN: Failure = {
  code: "not_found",
  reason: "approval.unknown",
  message: "There is no such request.",
};

const APPROVAL_DECIDED: Failure = {
  code: "conflict",
  reason: "approval.decided",
  message: "Somebody has decided this already.",
};

const OWN_REQUEST: Failure = {
  code: "rule_violated",
  reason: "approval.own-request",
  message: "You asked for this yourself. Somebody else has to decide.",
};

/** Whether an amount needs a second person. */
export function needsApproval(amount: Minor, currency: Currency): boolean {
  return amount > ALONE_UP_TO[currency];
}

/** Notes what was asked for and lets it wait. Nothing else happens until somebody else agrees. */
export async function askForApproval(
  ctx: StaffBilling,
  input: z.input<typeof approvalInput>,
  reason: string,
): Promise<StaffOutcome> {
  const { tx, now, staff, billing } = ctx;
  const id = uuidv7();
  const { id: tenantId, currency } = billing.tenant;
  await tx.insert(staffApprovals).values({
    id,
    tenantId,
    kind: input.kind,
    input,
    reason,
    requestedBy: staff.id,
    createdAt: now,
  });
  const amount = formatMoney(BigInt(input.most), currency);
  ctx.record({ tenantId, after: { approvalId: id, state: "waiting", amount, reason } });
  return { state: "waiting", approvalId: id };
}

/** A waiting request, locked. Throws `not_found`, `conflict` and, for one's own, `rule_violated`. */
export async function lockApproval({ tx, staff }: Pick<StaffBilling, "tx" | "staff">, id: string) {
  const [approval] = await tx
    .select()
    .from(staffApprovals)
    .where(eq(staffApprovals.id, id))
    .for("update");
  if (!approval) throw refuse(APPROVAL_UNKNOWN);
  if (approval.state !== "waiting") throw refuse(APPROVAL_DECIDED);
  if (approval.requestedBy === staff.id) throw refuse(OWN_REQUEST);
  return approval;
}
