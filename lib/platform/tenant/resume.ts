import { eq } from "drizzle-orm";
import { tenantSubscriptions } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { lockSubscription, suspensionInput, tellTenant } from "./suspension";

const NOT_SUSPENDED: Failure = {
  code: "conflict",
  reason: "tenant.not-suspended",
  message: "This workspace is not suspended.",
};

const SUSPENDED_FOR_NONPAYMENT: Failure = {
  code: "conflict",
  reason: "tenant.suspended-for-nonpayment",
  message: "This workspace is suspended for an overdue invoice; paying it resumes the workspace.",
};

/**
 * Takes a suspension by staff back: the workspace is again what it was before. Throws `forbidden`,
 * `invalid`, `not_found`, `conflict` (tenant.not-suspended, tenant.suspended-for-nonpayment,
 * tenant.not-ready).
 */
export async function resumeTenant(request: StaffRequest, input: unknown): Promise<void> {
  const command = {
    name: "tenant.resume",
    permission: "tenant.suspend",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { tenantId, reason } = parse(suspensionInput, input);
    const { id, status, suspendReason, suspendedFrom, version } = await lockSubscription(
      ctx,
      tenantId,
    );
    if (status !== "SUSPENDED") throw refuse(NOT_SUSPENDED);
    if (suspendReason !== "admin") throw refuse(SUSPENDED_FOR_NONPAYMENT);
    const resumed = suspendedFrom ?? "ACTIVE";
    await ctx.tx
      .update(tenantSubscriptions)
      .set({
        status: resumed,
        suspendReason: null,
        suspendedFrom: null,
        suspendedOn: null,
        version: version + 1,
        updatedAt: ctx.now,
      })
      .where(eq(tenantSubscriptions.id, id));
    await tellTenant(ctx, "tenant.resumed", { tenantId, reason, to: resumed });
    ctx.record({ tenantId, before: { status }, after: { status: resumed, reason } });
  });
}
