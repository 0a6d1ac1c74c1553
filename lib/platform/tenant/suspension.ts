import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { outbox, tenantSubscriptions, tenants } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { staffReason } from "@/lib/platform/staff/reason";
import type { StaffContext } from "@/lib/platform/staff/run-staff-command";

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

export const suspensionInput = z.strictObject({
  tenantId: z.uuid("This is not a tenant."),
  reason: staffReason,
});

/** The calendar day somewhere, as YYYY-MM-DD. */
const dayIn = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);

/** The live subscription of a ready tenant, locked, and the day it is there. Throws `not_found` and `conflict`. */
export async function lockSubscription(ctx: StaffContext, tenantId: string) {
  const [tenant] = await ctx.tx
    .select({ lifecycle: tenants.lifecycle, timeZone: tenants.billingTz })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!tenant) throw refuse(TENANT_UNKNOWN);
  if (tenant.lifecycle !== "ready") throw refuse(TENANT_NOT_READY);
  const [subscription] = await ctx.tx
    .select({
      id: tenantSubscriptions.id,
      status: tenantSubscriptions.status,
      suspendReason: tenantSubscriptions.suspendReason,
      suspendedFrom: tenantSubscriptions.suspendedFrom,
      version: tenantSubscriptions.version,
    })
    .from(tenantSubscriptions)
    .where(
      and(eq(tenantSubscriptions.tenantId, tenantId), ne(tenantSubscriptions.status, "CANCELLED")),
    )
    .for("update");
  if (!subscription) throw refuse(TENANT_UNKNOWN);
  return { ...subscription, today: dayIn(tenant.timeZone, ctx.now) };
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
