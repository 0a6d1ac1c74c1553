import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { auditLog, mandates, tenants } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { createCustomer, createMandateOrder } from "@/lib/integrations/razorpay";
import { supplierParty } from "../document/supplier";
import { sayingUnavailable } from "../payment/gateway-order";
import type { CheckoutOptions } from "../payment/pay";
import type { BillingActor } from "../store/announce";

/** How long a mandate may be used; banks take up to thirty years. */
const VALID_YEARS = 10;
/** The most that one debit may be: one crore rupees. */
const MOST = 1_000_000_000;
/** Customers at the gateway have names of this length. */
const LONGEST_NAME = 50;

/** A bank account to debit, and the most that one debit may be in paise. */
export const mandateInput = z.strictObject({
  beneficiaryName: z.string().trim().min(3, "Enter the name on the account.").max(120),
  accountNumber: z
    .string()
    .trim()
    .regex(/^\d{5,35}$/, "Enter the account number, digits only."),
  accountType: z.enum(["savings", "current"], "Choose savings or current."),
  ifscCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, "Enter the IFSC, 11 letters and digits such as HDFC0000001."),
  authType: z.enum(["netbanking", "debitcard", "aadhaar"], "Choose how you confirm it."),
  contact: z
    .string()
    .trim()
    .regex(/^\+?\d{8,15}$/, "Enter a phone number with its country code."),
  maxAmount: z
    .int("Enter an amount in paise.")
    .min(100, "The smallest amount is one rupee.")
    .max(MOST, "Banks take at most one crore rupees per debit.")
    .transform(BigInt),
});

/** What Checkout is opened with to authorise a mandate; nothing is charged. */
export type MandateCheckout = Omit<CheckoutOptions, "prefill"> & {
  mandateId: string;
  customerId: string;
  recurring: true;
  prefill: CheckoutOptions["prefill"] & { contact: string };
};

async function getPayer(tenantId: string) {
  const [tenant] = await controlDb()
    .select({ name: tenants.legalName, email: tenants.billingEmail, currency: tenants.currency })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!tenant) throw new AppError("not_found", "tenant.unknown", "There is no such tenant.");
  if (tenant.currency !== "INR") {
    throw new AppError(
      "rule_violated",
      "mandate.rupees_only",
      "Only accounts in India that pay in rupees can be debited.",
    );
  }
  return tenant;
}

/**
 * Starts a bank mandate: the customer confirms it in Checkout, the bank within days. Until then nothing
 * is debited. The account's number goes to the gateway and is not kept. `now` is billing's time. Throws
 * `invalid`, `not_found`, `mandate.rupees_only` and `unavailable`.
 */
export async function authoriseMandate(
  tenantId: string,
  given: unknown,
  by: BillingActor,
  now: Date,
): Promise<MandateCheckout> {
  const { contact, maxAmount, authType, ...bankAccount } = parse(mandateInput, given);
  const { name, email } = await getPayer(tenantId);
  const mandateId = uuidv7();
  const expiresAt = new Date(now);
  expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + VALID_YEARS);
  const { customerId, orderId } = await sayingUnavailable(
    (async () => {
      const customerName = name.slice(0, LONGEST_NAME);
      const customer = await createCustomer({ name: customerName, email, contact });
      const order = await createMandateOrder({
        customerId: customer.id,
        ...{ authType, maxAmount, expiresAt, bankAccount },
        receipt: mandateId,
      });
      return { customerId: customer.id, orderId: order.id };
    })(),
  );
  const { ifscCode, accountNumber } = bankAccount;
  const accountHint = `${ifscCode.slice(0, 4)} ···· ${accountNumber.slice(-4)}`;
  await controlDb().transaction(async (tx) => {
    await tx.insert(mandates).values({
      id: mandateId,
      ...{ tenantId, customerId, orderId, maxAmount, accountHint },
      method: "emandate",
      createdAt: now,
    });
    await tx.insert(auditLog).values({
      actor: by.actor,
      action: "billing.mandate-created",
      tenantId,
      requestId: by.requestId,
      ipAddress: by.ip,
      after: { mandateId, accountHint, maxAmount: Number(maxAmount) },
      createdAt: now,
    });
  });
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_CHECKOUT_URL: checkoutUrl } = config();
  return {
    ...{ mandateId, customerId, orderId, keyId, checkoutUrl },
    recurring: true,
    amount: 0n,
    currency: "INR",
    name: supplierParty().name,
    description: "Mandate to debit your bank account",
    prefill: { name, email, contact },
  };
}
