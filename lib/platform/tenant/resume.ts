import { type Failure, refuse } from "@/lib/core/command";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { inLiveSubscription, tellTenant } from "./suspension";

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
 * Takes a suspension by staff back: the workspace is again what it was before. When its period ended
 * meanwhile a new one begins today, with an invoice; the days in between are not billed. Throws
 * `forbidden`, `invalid`, `not_found`, `conflict` (tenant.not-suspended,
 * tenant.suspended-for-nonpayment, tenant.not-ready).
 */
export async function resumeTenant(request: StaffRequest, input: unknown): Promise<void> {
  await inLiveSubscription("tenant.resume", request, input, async (ctx, reason) => {
    const { billing, by } = ctx;
    const { status, suspendReason } = billing.state.subscription;
    if (status !== "SUSPENDED") throw refuse(NOT_SUSPENDED);
    if (suspendReason !== "admin") throw refuse(SUSPENDED_FOR_NONPAYMENT);
    const { state } = await billing.apply({ do: "resume" }, by);
    const resumed = state.subscription.status;
    const { id: tenantId } = billing.tenant;
    await tellTenant(ctx, "tenant.resumed", { tenantId, reason, to: resumed });
    ctx.record({ tenantId, before: { status }, after: { status: resumed, reason } });
  });
}
