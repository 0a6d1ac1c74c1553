import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import {
  auditLog,
  creditNotes,
  outbox,
  refunds,
  staffApprovals,
  subscriptionBilling,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { seedStaff } from "@/lib/platform/identity/staff";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import type { Selection } from "../engine/state";
import { applyCapture } from "../payment/capture";
import { openOrder } from "../payment/order";
import { makeQuote } from "../quote/make-quote";
import { SYSTEM } from "../store/announce";

export const REASON = "Agreed with the customer on the phone";

/** Noon in India on a day. */
export const noon = (day: string): Date => new Date(`${day}T06:30:00Z`);

/** The same member, asking at noon of a day and confirmed just then. */
export function on(member: StaffRequest, day: string): StaffRequest {
  const now = noon(day);
  return {
    ...member,
    now,
    requestId: randomUUID(),
    staff: { ...member.staff, confirmedAt: now },
  };
}

/** A control plane with prices, one member of staff of each kind, and companies that buy. */
export async function createBillingScene() {
  const platform = await createTestPlatform();
  await seedCatalog();
  const start = noon("2026-05-01");
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: start });
  const member = (name: string, role: string) => signedInStaff(name, [role], start);

  return {
    owner: await member("Olivia", "owner"),
    finance: await member("Farid", "finance"),
    colleague: await member("Fiona", "finance"),
    support: await member("Sara", "support"),
    auditor: await member("Anna", "auditor"),
    operator: await member("Otto", "operator"),

    /** A company in Maharashtra on the free plan. */
    async company(): Promise<string> {
      const id = uuidv7();
      const slug = `c${id.replaceAll("-", "").slice(-20)}`;
      await controlDb()
        .insert(tenants)
        .values({
          id,
          ...{ slug, skeleton: slug, legalName: slug, country: "IN", stateCode: "27" },
          taxTreatment: "domestic_inter",
          currency: "INR",
          billingTz: "Asia/Kolkata",
          billingEmail: `${slug}@ilms.test`,
        });
      await controlDb()
        .insert(tenantSubscriptions)
        .values({ tenantId: id, status: "ACTIVE", tier: "FREE" });
      return id;
    },

    /** Buys and pays through the gateway at noon of a day. */
    async buy(tenantId: string, selection: Partial<Selection>, day: string): Promise<void> {
      const now = noon(day);
      const chosen = { tier: "STARTER", interval: "month", modules: [], seats: 0 } as const;
      const command = { do: "purchase", ...chosen, ...selection } as const;
      const quote = await makeQuote(tenantId, command, SYSTEM, now);
      const { amountDue: amount, currency } = quote;
      const order = await controlDb().transaction((tx) =>
        openOrder(
          tx,
          tenantId,
          { quoteId: quote.id },
          { amount, currency },
          async () => ({ id: `order_${uuidv7()}` }),
          now,
        ),
      );
      const paid = { amount, currency, method: "card", fee: null, tax: null, capturedAt: now };
      await applyCapture({ id: `pay_${uuidv7()}`, orderId: order.orderId, ...paid }, now);
    },

    async subscription(tenantId: string) {
      const [row] = await controlDb()
        .select()
        .from(tenantSubscriptions)
        .where(eq(tenantSubscriptions.tenantId, tenantId));
      if (!row) throw new Error("no subscription");
      return row;
    },

    invoices: (tenantId: string) =>
      controlDb()
        .select()
        .from(subscriptionBilling)
        .where(eq(subscriptionBilling.tenantId, tenantId))
        .orderBy(subscriptionBilling.number),
    creditNotes: (tenantId: string) =>
      controlDb().select().from(creditNotes).where(eq(creditNotes.tenantId, tenantId)),
    refunds: (tenantId: string) =>
      controlDb().select().from(refunds).where(eq(refunds.tenantId, tenantId)),
    approvals: (tenantId: string) =>
      controlDb().select().from(staffApprovals).where(eq(staffApprovals.tenantId, tenantId)),
    announced: (topic: string) => controlDb().select().from(outbox).where(eq(outbox.topic, topic)),
    audited: (requestId: string, action: string) =>
      controlDb()
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.requestId, requestId), eq(auditLog.action, action))),

    close: () => platform.close(),
  };
}

export type BillingScene = Awaited<ReturnType<typeof createBillingScene>>;
