import { eq } from "drizzle-orm";
import { z } from "zod";
import { staffApprovals } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { BillingRefusal, STALE } from "../engine/refusal";
import {
  APPROVAL_PERMISSIONS,
  APPROVAL_UNKNOWN,
  type ApprovalKind,
  approvalInput,
  lockApproval,
} from "./approval";
import { cancelWith } from "./cancel";
import { giveGoodwill } from "./goodwill";
import { refundedBy } from "./preview";
import { refundCreditWith } from "./refund-credit";
import { runBillingCommand, type StaffBilling } from "./run-billing-command";

const MORE_THAN_ASKED: Failure = {
  code: "conflict",
  reason: "approval.more-than-asked",
  message: "This would give away more than was asked for. Decline it, and have it asked anew.",
};

const decision = z.strictObject({ id: z.uuid("This is not a request.") });

async function findApproval(given: unknown) {
  const { id } = parse(decision, given);
  const [found] = await controlDb()
    .select({
      tenantId: staffApprovals.tenantId,
      kind: staffApprovals.kind,
      input: staffApprovals.input,
    })
    .from(staffApprovals)
    .where(eq(staffApprovals.id, id));
  return found;
}

/** The right to decide is that to do it; who may decide nothing is not told whether there is one. */
async function permissionFor(request: StaffRequest, given: unknown) {
  const held = Object.values(APPROVAL_PERMISSIONS).find((code) =>
    request.staff.permissions.has(code),
  );
  if (!held) return { permission: "billing.refund" as const, found: undefined };
  const found = await findApproval(given);
  if (!found) throw refuse(APPROVAL_UNKNOWN);
  return { permission: APPROVAL_PERMISSIONS[found.kind satisfies ApprovalKind], found };
}

/** Does what was asked for. A refund is refused once it would be of another subscription or more. */
async function carryOut(ctx: StaffBilling, stored: unknown, reason: string): Promise<void> {
  const { billing } = ctx;
  const asked = approvalInput.parse(stored);
  if (asked.kind === "goodwill") return giveGoodwill(ctx, asked, reason);
  if (asked.version !== billing.state.subscription.version) throw new BillingRefusal(STALE);
  const command =
    asked.kind === "cancel"
      ? ({ do: "cancel", mode: "now", settlement: "refund" } as const)
      : ({ do: "refund_credit" } as const);
  if (refundedBy(billing.preview(command)) > BigInt(asked.most)) throw refuse(MORE_THAN_ASKED);
  if (asked.kind === "cancel") await cancelWith(ctx, "refund", reason);
  else await refundCreditWith(ctx, reason);
}

/**
 * Agrees to what a colleague asked for, and does it. Throws `forbidden`, `not_found`, `conflict`
 * (approval.decided, approval.more-than-asked, stale), `rule_violated` (approval.own-request) and
 * whatever the command itself is refused with.
 */
export async function approveRequest(request: StaffRequest, given: unknown): Promise<void> {
  const { permission, found } = await permissionFor(request, given);
  const stored = found && approvalInput.parse(found.input);
  await runBillingCommand(
    {
      name: "approval.approve",
      permission,
      isDangerous: true,
      input: decision,
      target: () => {
        if (!found) throw refuse(APPROVAL_UNKNOWN);
        const invoiceIds = stored?.kind === "goodwill" ? [stored.invoiceId] : [];
        return { tenantId: found.tenantId, invoiceIds };
      },
    },
    request,
    given,
    async (ctx, { id }) => {
      const { input, reason, requestedBy } = await lockApproval(ctx, id);
      await carryOut(ctx, input, reason);
      await ctx.tx
        .update(staffApprovals)
        .set({ state: "approved", decidedBy: ctx.staff.id, decidedAt: ctx.now })
        .where(eq(staffApprovals.id, id));
      const { tenant } = ctx.billing;
      ctx.record({ tenantId: tenant.id, after: { approvalId: id, requestedBy, reason } });
    },
  );
}

/** Declines what a colleague asked for; nothing happens. Throws as `approveRequest` does. */
export async function declineRequest(request: StaffRequest, given: unknown): Promise<void> {
  const { permission } = await permissionFor(request, given);
  const command = { name: "approval.decline", permission, isDangerous: true } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(decision, given);
    const { tenantId, kind, requestedBy } = await lockApproval(ctx, id);
    await ctx.tx
      .update(staffApprovals)
      .set({ state: "declined", decidedBy: ctx.staff.id, decidedAt: ctx.now })
      .where(eq(staffApprovals.id, id));
    ctx.record({ tenantId, after: { approvalId: id, kind, requestedBy } });
  });
}
