import type { Context, ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { billingTime } from "../clock";
import type { Command } from "../engine/plan";
import { BILLING_FAILURES } from "../engine/refusal";
import { inBilling } from "../in-billing";
import type { BillingActor } from "../store/announce";

/** What every entry point of a tenant's billing is: the administrators' own, open while suspended. */
export const BILLING_ENTRY = {
  module: "system_admin",
  level: "administer",
  isBilling: true,
} as const;

export const EMAIL_UNVERIFIED = {
  code: "rule_violated",
  reason: "email.unverified",
  message: "Confirm your e-mail address first: open the link we sent you.",
} as const;

export const SUBSCRIPTION_FAILURES = [...BILLING_FAILURES] as const;

/** The person, for billing's own audit log. */
export function actorOf({ actor, requestId, ip }: ReadContext): BillingActor {
  return { actor: `user:${actor.id}`, requestId, ip };
}

/** A trial or purchase needs a confirmed address: invoices and reminders go there (section 5, row 1). */
export function requireVerifiedEmail({ actor }: ReadContext): void {
  if (actor.isEmailVerified) return;
  const { code, reason, message } = EMAIL_UNVERIFIED;
  throw new AppError(code, reason, message);
}

/** Notes in the tenant's own audit log what was asked of billing. */
export function recordBilling(
  ctx: Context,
  subscriptionId: string,
  changes: Record<string, unknown>,
): void {
  ctx.record({
    table: "tenant_subscriptions",
    id: subscriptionId,
    label: ctx.tenant.name,
    action: "update",
    changes: Object.fromEntries(
      Object.entries(changes).map(([name, to]) => [name, { from: null, to: to ?? null }]),
    ),
  });
}

type SubscriptionNow = { version: number; status: string };

/** Applies a command that moves no money now, and audits it on both sides. */
export async function applyCommand(
  ctx: Context,
  command: Command,
  version: number | undefined,
): Promise<SubscriptionNow> {
  const now = await billingTime(ctx.now);
  const by = actorOf(ctx);
  const { subscription } = await inBilling(
    ctx.tenant.id,
    now,
    by,
    async (billing) => (await billing.apply(command, by)).state,
    { version },
  );
  const { do: asked, ...given } = command;
  recordBilling(ctx, subscription.id, { [asked]: JSON.stringify(given) });
  return { version: subscription.version, status: subscription.status };
}
