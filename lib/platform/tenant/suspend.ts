import { eq } from "drizzle-orm";
import { tenantSubscriptions } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { lockSubscription, suspensionInput, tellTenant } from "./suspension";

const ALREADY_SUSPENDED: Failure = {
  code: "conflict",
  reason: "tenant.already-suspended",
  message: "This workspace is suspended already.",
};

/**
 * Suspends a workspace: with their next request its administrators may only look and everybody else
 * is out. Its own audit log and its administrators are told by the worker. Throws `forbidden`,
 * `invalid`, `not_found`, `conflict` (tenant.already-suspended, tenant.not-ready).
 */
export async function suspendTenant(request: StaffRequest, input: unknown): Promise<void> {
  const command = {
    name: "tenant.suspend",
    permission: "tenant.suspend",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { tenantId, reason } = parse(suspensionInput, input);
    const { id, status, version, today } = await lockSubscription(ctx, tenantId);
    if (status === "SUSPENDED") throw refuse(ALREADY_SUSPENDED);
    await ctx.tx
      .update(tenantSubscriptions)
      .set({
        status: "SUSPENDED",
        suspendReason: "admin",
        suspendedFrom: status,
        suspendedOn: today,
        version: version + 1,
        updatedAt: ctx.now,
      })
      .where(eq(tenantSubscriptions.id, id));
    await tellTenant(ctx, "tenant.suspended", { tenantId, reason, from: status });
    ctx.record({ tenantId, before: { status }, after: { status: "SUSPENDED", reason } });
  });
}
