import { createHmac } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { billedSegments, tenantSubscriptions, tenants } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { mustCall } from "./test-api";
import type { Things } from "./test-things";

type Buyer = Pick<Things, "slug" | "tenantId" | "tokens">;
type Summary = {
  scheduled: { id: string }[];
  open_invoices: { id: string }[];
};

/** The plan that the rest of the sweep needs, too. */
export const PLAN = { tier: "ENTERPRISE", interval: "month" };

/** What a tax invoice has to name. */
export async function completeBillingDetails(tenantId: string): Promise<void> {
  const address = { line1: "12 M. G. Road", line2: "", city: "Pune", postalCode: "411001" };
  await controlDb()
    .update(tenants)
    .set({ stateCode: "27", address })
    .where(eq(tenants.id, tenantId));
}

/** Ends whatever the tenant has and begins again on the free plan, billed by invoice. */
export async function startFree({ tenantId }: Buyer): Promise<void> {
  const db = controlDb();
  const of = tenantSubscriptions;
  const ended = await db
    .update(of)
    .set({ status: "CANCELLED" })
    .where(eq(of.tenantId, tenantId))
    .returning({ id: of.id });
  await db.delete(billedSegments).where(
    inArray(
      billedSegments.subscriptionId,
      ended.map(({ id }) => id),
    ),
  );
  await db.update(tenants).set({ trialUsedAt: null }).where(eq(tenants.id, tenantId));
  await db.insert(of).values({ tenantId, status: "ACTIVE", tier: "FREE", collection: "invoice" });
}

async function post<Answer>({ slug, tokens }: Buyer, path: string, body: object = {}) {
  return mustCall<Answer>({ method: "POST", path, slug, token: tokens.admin, body });
}

/** A quote for a first purchase. */
export async function quoted(buyer: Buyer): Promise<string> {
  await startFree(buyer);
  return (await post<{ id: string }>(buyer, "billing/quotes", { do: "purchase", ...PLAN })).id;
}

/** A subscription that was bought by invoice, which is open. */
export async function subscribed(buyer: Buyer): Promise<Summary> {
  await post(buyer, `billing/quotes/${await quoted(buyer)}/apply`);
  const { slug, tokens } = buyer;
  return mustCall({ method: "GET", path: "billing/summary", slug, token: tokens.admin });
}

/** A trial that is under way; consented to, it becomes a subscription. */
export async function onTrial(buyer: Buyer, isConsented = false): Promise<void> {
  await startFree(buyer);
  await post(buyer, "billing/trial/start", { tier: "STARTER" });
  if (isConsented) await post(buyer, "billing/trial/convert");
}

/** One that ends with its period. */
export async function ending(buyer: Buyer): Promise<void> {
  await subscribed(buyer);
  await post(buyer, "billing/cancel", { mode: "period_end" });
}

/** Number of the newest document, as addresses carry it. */
export async function documentNumber(buyer: Buyer): Promise<string> {
  await subscribed(buyer);
  const { slug, tokens } = buyer;
  const call = { method: "GET", path: "billing/documents", slug, token: tokens.admin } as const;
  const { rows } = await mustCall<{ rows: { number: string }[] }>(call);
  return (rows[0]?.number ?? "none").replaceAll("/", "-");
}

/** The open invoice of such a subscription. */
export async function openInvoice(buyer: Buyer): Promise<string> {
  return (await subscribed(buyer)).open_invoices[0]?.id ?? "none";
}

/** An operation that waits for the end of the period. */
export async function scheduledOperation(buyer: Buyer): Promise<string> {
  await subscribed(buyer);
  await post(buyer, "billing/schedule", { tier: "STARTER" });
  const { slug, tokens } = buyer;
  const call = { method: "GET", path: "billing/summary", slug, token: tokens.admin } as const;
  return (await mustCall<Summary>(call)).scheduled[0]?.id ?? "none";
}

/** What Checkout reports of a payment that the gateway does not know (yet), well signed. */
export async function reportedPayment(buyer: Buyer) {
  const quote = await quoted(buyer);
  const { order_id } = await post<{ order_id: string }>(buyer, `billing/quotes/${quote}/pay`);
  const payment_id = "pay_SIM00000000001";
  const signature = createHmac("sha256", config().RAZORPAY_KEY_SECRET)
    .update(`${order_id}|${payment_id}`)
    .digest("hex");
  return { order_id, payment_id, signature };
}
