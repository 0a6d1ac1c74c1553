import { and, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { tenants } from "@/db/control";
import { defineCommand } from "@/lib/core/command";
import { controlDb } from "@/lib/core/database";
import { BillingRefusal, TRIAL_USED } from "../engine/refusal";
import { DETAILS_INCOMPLETE, requireCompleteDetails } from "./complete-details";
import {
  applyCommand,
  BILLING_ENTRY,
  EMAIL_UNVERIFIED,
  requireVerifiedEmail,
  SUBSCRIPTION_FAILURES,
} from "./entry";
import { convertInput, trialInput, versionInput } from "./input";

/** Hosts of mail that belong to no company; sharing one says nothing about who somebody is. */
const PUBLIC_MAIL = new Set([
  "gmail.com",
  "googlemail.com",
  "yahoo.com",
  "yahoo.co.in",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "icloud.com",
  "proton.me",
  "protonmail.com",
  "rediffmail.com",
  "zoho.com",
  "aol.com",
  "gmx.de",
  "web.de",
]);

/** Whether the same GSTIN or the same company's mail host has had its trial in another workspace. */
async function isTriedElsewhere(tenantId: string): Promise<boolean> {
  const db = controlDb();
  const [own] = await db
    .select({ gstin: tenants.gstin, email: tenants.billingEmail })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  const host = own?.email.split("@")[1]?.toLowerCase() ?? "";
  const isSame = [
    own?.gstin ? eq(tenants.gstin, own.gstin) : undefined,
    host && !PUBLIC_MAIL.has(host)
      ? sql`lower(split_part(${tenants.billingEmail}, '@', 2)) = ${host}`
      : undefined,
  ].filter((condition) => condition !== undefined);
  if (isSame.length === 0) return false;
  const [other] = await db
    .select({ id: tenants.id })
    .from(tenants)
    .where(and(ne(tenants.id, tenantId), isNotNull(tenants.trialUsedAt), or(...isSame)))
    .limit(1);
  return other !== undefined;
}

/** Starts the one trial of a company: the whole plan, without a document or a payment. */
export const startSubscriptionTrial = defineCommand({
  name: "billing.start-trial",
  ...BILLING_ENTRY,
  input: trialInput,
  fails: [...SUBSCRIPTION_FAILURES, EMAIL_UNVERIFIED],
  async run(ctx, { tier, version }) {
    requireVerifiedEmail(ctx);
    if (await isTriedElsewhere(ctx.tenant.id)) throw new BillingRefusal(TRIAL_USED);
    return applyCommand(ctx, { do: "start_trial", tier, by: "tenant" }, version);
  },
});

/** The first invoice is issued without anybody at the screen, so its addressee has to stand now. */
async function requireDetails(tenantId: string): Promise<void> {
  const [tenant] = await controlDb().select().from(tenants).where(eq(tenants.id, tenantId));
  if (tenant) requireCompleteDetails(tenant);
}

/**
 * Consents to a subscription when the trial ends; its first invoice is issued then. Needs complete
 * billing details (specification, section 5, row 3).
 */
export const convertTrial = defineCommand({
  name: "billing.convert-trial",
  ...BILLING_ENTRY,
  input: convertInput,
  fails: [...SUBSCRIPTION_FAILURES, DETAILS_INCOMPLETE],
  async run(ctx, { selection, version }) {
    await requireDetails(ctx.tenant.id);
    return applyCommand(ctx, { do: "convert", selection }, version);
  },
});

/** Takes the consent back: the workspace is on the free plan when the trial ends. */
export const withdrawTrialConversion = defineCommand({
  name: "billing.withdraw-conversion",
  ...BILLING_ENTRY,
  input: versionInput,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { version }) => applyCommand(ctx, { do: "withdraw" }, version),
});
