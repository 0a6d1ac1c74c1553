import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { inBilling } from "@/lib/platform/billing/in-billing";
import { runDue } from "@/lib/platform/billing/run-due";
import { SYSTEM } from "@/lib/platform/billing/store/announce";
import { timed } from "./percentiles";
import type { Row } from "./table";

const TENANTS = 200;
const BOUGHT_AT = new Date("2026-05-10T06:30:00Z");
const RENEWED_AT = new Date("2026-06-10T06:30:00Z");

/** A company that has bought a plan and a module, and paid. */
async function addSubscriber(number: number): Promise<string> {
  const id = uuidv7();
  const slug = `renewal-${number}`;
  const db = controlDb();
  await db.insert(tenants).values({
    id,
    ...{ slug, skeleton: slug, legalName: slug, country: "IN", stateCode: "27", currency: "INR" },
    taxTreatment: "domestic_inter",
    billingTz: "Asia/Kolkata",
    billingEmail: `${slug}@bench.ilms.test`,
  });
  await db.insert(tenantSubscriptions).values({ tenantId: id, status: "ACTIVE", tier: "FREE" });
  await inBilling(id, BOUGHT_AT, SYSTEM, async (billing) => {
    const wanted = { tier: "STARTER", interval: "month", modules: ["crm"], seats: 0 } as const;
    const { documents } = await billing.apply({ do: "purchase", ...wanted }, SYSTEM);
    for (const document of documents) {
      if (document.kind !== "invoice") continue;
      const { id: invoiceId, amountDue: amount } = document.invoice;
      await billing.apply({ do: "settle", invoiceId, amount }, SYSTEM);
    }
  });
  return id;
}

/** The rows a renewal leaves, copied one transaction for each tenant, with nothing thought about. */
async function copyRows(tenantId: string): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const invoiceId = uuidv7();
    await tx.execute(sql`
      insert into subscription_billing (id, tenant_id, subscription_id, status, reason, billing_date,
        due_on, period_start, period_end, treatment, currency, subtotal, cgst, sgst, igst, total,
        credit_applied, writeoff, amount_due, open_amount)
      select ${invoiceId}, tenant_id, subscription_id, 'draft', 'change', billing_date, due_on,
        period_start, period_end, treatment, currency, subtotal, cgst, sgst, igst, total,
        credit_applied, writeoff, amount_due, open_amount
      from subscription_billing where tenant_id = ${tenantId} limit 1`);
    await tx.execute(sql`
      insert into invoice_lines (id, invoice_id, position, product, description, sac, quantity,
        from_on, to_on, days, period_start, period_days, full_price, amount, cgst, sgst, igst)
      select gen_random_uuid(), ${invoiceId}, position, product, description, sac, quantity, from_on,
        to_on, days, line.period_start, period_days, full_price, amount, line.cgst, line.sgst,
        line.igst
      from invoice_lines line join subscription_billing invoice on invoice.id = line.invoice_id
      where tenant_id = ${tenantId} and reason = 'renewal'`);
    await tx.execute(sql`
      update subscription_billing set number = ${uuidv7().slice(-12)}, status = 'open'
      where id = ${invoiceId}`);
  });
}

/** Renewals of a night, beside copying the rows that they write. */
export async function measureRenewals(): Promise<Row[]> {
  const ids: string[] = [];
  for (let number = 0; number < TENANTS; number += 1) ids.push(await addSubscriber(number));
  const renewed = await timed(() => runDue(RENEWED_AT));
  const { tenants: done, failed } = renewed.value;
  if (done < TENANTS || failed > 0) throw new Error(`${done} renewed, ${failed} failed`);
  // After the renewals: what is copied is no invoice that billing could read.
  const copied = await timed(async () => {
    for (const id of ids) await copyRows(id);
  });
  return [
    {
      what: `renewal of a subscription, of ${TENANTS}`,
      ours: renewed.ms / TENANTS,
      unit: "ms",
      baseline: { what: "copying its rows", value: copied.ms / TENANTS },
    },
  ];
}
