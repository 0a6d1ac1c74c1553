import { type Failure, refuse } from "@/lib/core/command";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { inLiveSubscription, tellTenant } from "./suspension";

const ALREADY_SUSPENDED: Failure = {
  code: "conflict",
  reason: "tenant.already-suspended",
  message: "This workspace is suspended already.",
};

/**
 * Suspends a workspace: with their next request its administrators may only look and everybody else
 * is out; renewals stop. Its own audit log and its administrators are told by the worker. Throws
 * `forbidden`, `invalid`, `not_found`, `conflict` (tenant.already-suspended, tenant.not-ready).
 */
export async function suspendTenant(request: StaffRequest, input: unknown): Promise<void> {
  await inLiveSubscription("tenant.suspend", request, input, async (ctx, reason) => {
    const { billing, by } = ctx;
    const { status } = billing.state.subscription;
    if (status === "SUSPENDED") throw refuse(ALREADY_SUSPENDED);
    await billing.apply({ do: "suspend" }, by);
    const { id: tenantId } = billing.tenant;
    await tellTenant(ctx, "tenant.suspended", { tenantId, reason, from: status });
    ctx.record({ tenantId, before: { status }, after: { status: "SUSPENDED", reason } });
  });
}
