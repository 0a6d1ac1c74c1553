import { z } from "zod";
import { outbox } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import {
  runBillingCommand,
  type StaffBilling,
} from "@/lib/platform/billing/staff/run-billing-command";
import { staffReason } from "@/lib/platform/staff/reason";
import type { StaffContext, StaffRequest } from "@/lib/platform/staff/run-staff-command";

/** What suspending and resuming by staff have in common (billing specification, section 5, row 16). */

export const TENANT_UNKNOWN: Failure = {
  code: "not_found",
  reason: "tenant.unknown",
  message: "There is no such tenant.",
};

export const TENANT_NOT_READY: Failure = {
  code: "conflict",
  reason: "tenant.not-ready",
  message: "This workspace is not ready, so nobody works in it.",
};

const suspensionInput = z.strictObject({
  tenantId: z.uuid("This is not a tenant."),
  reason: staffReason,
});

/**
 * Does something to the subscription of a ready tenant that is live. Throws `not_found`, `conflict`
 * (tenant.not-ready) and as `runBillingCommand` does.
 */
export async function inLiveSubscription(
  name: "tenant.suspend" | "tenant.resume",
  request: StaffRequest,
  given: unknown,
  work: (ctx: StaffBilling, reason: string) => Promise<void>,
): Promise<void> {
  await runBillingCommand(
    {
      name,
      permission: "tenant.suspend",
      isDangerous: true,
      input: suspensionInput,
      target: ({ tenantId }) => ({ tenantId }),
    },
    request,
    given,
    async (ctx, { reason }) => {
      const { tenant, state } = ctx.billing;
      if (tenant.lifecycle !== "ready") throw refuse(TENANT_NOT_READY);
      if (state.subscription.status === "CANCELLED") throw refuse(TENANT_UNKNOWN);
      await work(ctx, reason);
    },
  );
}

/** Asks for the row in the tenant's own audit log and the mails to its administrators. */
export async function tellTenant(
  ctx: StaffContext,
  topic: "tenant.suspended" | "tenant.resumed" | "tenant.impersonated",
  about: { tenantId: string; reason: string } & Record<string, unknown>,
): Promise<void> {
  const { now, requestId, ip, userAgent, staff } = ctx;
  await ctx.tx.insert(outbox).values({
    topic,
    payload: { ...about, staffId: staff.id, at: now.toISOString(), requestId, ip, userAgent },
    dedupeKey: `${topic}:${about.tenantId}:${requestId}`,
    nextAt: now,
  });
}
