import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { mandates } from "@/db/control";
import { defineCommand } from "@/lib/core/command";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { billingTime } from "../clock";
import { actorOf, BILLING_ENTRY, recordBilling } from "../subscription/entry";
import { authoriseMandate, mandateInput } from "./authorise-mandate";
import { cancelMandate } from "./cancel-mandate";

/** A standing permission to debit a bank account, as its owner sees it; the amount is in paise. */
export type MandateView = {
  id: string;
  status: (typeof mandates.$inferSelect)["status"];
  /** The bank and the last four digits. */
  accountHint: string;
  maxAmount: number;
  givenAt: string;
  /** Whether Checkout was gone through; the bank's word may still be out. */
  isAuthorised: boolean;
};

/** The latest mandates of a tenant, newest first. */
export const listMandates = defineRead({
  name: "billing.mandates",
  ...BILLING_ENTRY,
  async run({ tenant }): Promise<MandateView[]> {
    const rows = await controlDb()
      .select()
      .from(mandates)
      .where(eq(mandates.tenantId, tenant.id))
      .orderBy(desc(mandates.createdAt), desc(mandates.id))
      .limit(10);
    return rows.map(({ id, status, accountHint, maxAmount, createdAt, tokenId }) => ({
      ...{ id, status, accountHint },
      maxAmount: Number(maxAmount),
      givenAt: createdAt.toISOString(),
      isAuthorised: tokenId !== null,
    }));
  },
});

/** Starts a mandate: it counts once it was confirmed in Checkout, and then by the bank. */
export const startMandate = defineCommand({
  name: "billing.start-mandate",
  ...BILLING_ENTRY,
  input: mandateInput,
  fails: [
    {
      code: "rule_violated",
      reason: "mandate.rupees_only",
      message: "Only accounts in India that pay in rupees can be debited.",
    },
  ],
  async run(ctx, { maxAmount, ...account }) {
    const now = await billingTime(ctx.now);
    // Its own schema reads the amount from a number.
    const given = { ...account, maxAmount: Number(maxAmount) };
    const checkout = await authoriseMandate(ctx.tenant.id, given, actorOf(ctx), now);
    const { amount, mandateId, ...options } = checkout;
    recordBilling(ctx, mandateId, { mandate: "created", max_amount: Number(maxAmount) });
    const { hostname } = new URL(config().RAZORPAY_BASE_URL);
    return {
      ...options,
      amount: Number(amount),
      isSimulated: !hostname.endsWith(".razorpay.com"),
    };
  },
});

/** Ends a mandate: nothing is debited any more. */
export const endMandate = defineCommand({
  name: "billing.end-mandate",
  ...BILLING_ENTRY,
  input: z.strictObject({ id: z.uuid("This is not a mandate.") }),
  fails: [
    { code: "conflict", reason: "mandate.ended", message: "This mandate has ended already." },
  ],
  async run(ctx, { id }): Promise<{ id: string }> {
    await cancelMandate(ctx.tenant.id, id, actorOf(ctx), await billingTime(ctx.now));
    recordBilling(ctx, id, { mandate: "cancelled" });
    return { id };
  },
});
