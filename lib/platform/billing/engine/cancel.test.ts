import { expect, test } from "vitest";
import { MemoryBilling } from "../proof/memory-billing";
import { listedPrices } from "../proof/price-list";
import type { Day } from "./day";

const BEGIN = "2026-05-10";

function subscriber(interval: "month" | "year" = "year"): MemoryBilling {
  const rates = { cgst: 0, sgst: 0, igst: 1800 };
  const prices = listedPrices("INR");
  const world = { currency: "INR", treatment: "domestic_inter", rates, prices } as const;
  const billing = new MemoryBilling({ ...world, collection: "checkout" }, BEGIN);
  billing.apply({ do: "purchase", tier: "STARTER", interval, modules: ["crm"], seats: 0 });
  payAll(billing);
  return billing;
}

function payAll(billing: MemoryBilling): void {
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
}

function on(day: Day, billing: MemoryBilling): MemoryBilling {
  billing.moveTo(day);
  billing.catchUp();
  return billing;
}

const refused = (reason: string) => expect.objectContaining({ reason });
const refundsOf = ({ documents }: MemoryBilling) =>
  documents.flatMap((document) => (document.kind === "refund" ? [document.refund.amount] : []));
const [STARTER_YEAR, CRM_YEAR] = [7_900_000n, 15_900_000n];
const GROSS = ((STARTER_YEAR + CRM_YEAR) * 118n) / 100n;

test("cancelled on the first day: all of it is credited and paid back", () => {
  const billing = subscriber();
  const { manualRefundDue } = billing.apply({ do: "cancel", mode: "now", settlement: "refund" });
  expect(refundsOf(billing)).toEqual([GROSS]);
  expect(manualRefundDue).toBe(0n);
  expect(billing.balance).toBe(0n);
  expect(billing.subscription).toMatchObject({ status: "CANCELLED", scheduled: [] });
  expect(billing.documents.at(-1)).toMatchObject({
    refund: { reason: "cancellation", isFromCredit: true },
  });
});

test("without settlement nothing is given back; for credit it stays on account", () => {
  const none = subscriber();
  none.apply({ do: "cancel", mode: "now", settlement: "none" });
  expect(none.documents).toHaveLength(1);
  const credit = subscriber();
  credit.apply({ do: "cancel", mode: "now", settlement: "credit" });
  expect(credit.balance).toBe(GROSS);
  expect(refundsOf(credit)).toEqual([]);
  credit.apply({ do: "refund_credit" });
  expect(refundsOf(credit)).toEqual([GROSS]);
});

test.each([
  ["2026-11-06", 1],
  ["2026-11-07", 0],
] as const)("cancelled on %s, 180 or 181 days after the payment: %i refunds", (day, count) => {
  const billing = on(day, subscriber());
  const { manualRefundDue } = billing.apply({ do: "cancel", mode: "now", settlement: "refund" });
  expect(refundsOf(billing)).toHaveLength(count);
  expect(manualRefundDue > 0n).toBe(count === 0);
  expect(manualRefundDue).toBe(billing.balance);
});

test("the newest payment is refunded first, each up to what it brought; below 1.00 nothing", () => {
  const billing = on("2026-05-20", subscriber());
  billing.apply({ do: "change", when: "now", by: "tenant", add: ["hr"] });
  payAll(billing);
  on("2026-05-22", billing);
  billing.apply({ do: "cancel", mode: "now", settlement: "refund" });
  const [first, second] = [...billing.payments.values()];
  const refunds = billing.documents.flatMap((d) => (d.kind === "refund" ? [d.refund] : []));
  expect(refunds.map(({ paymentId }) => paymentId)).toEqual([second?.id, first?.id]);
  expect(refunds[0]?.amount).toBe(second?.amount);
  expect(billing.balance).toBe(0n);
});

test.each([
  [85n, 100n, [100n]],
  [84n, 99n, []],
])("a credit of %s, %s with tax, is refunded as %o", (net, gross, expected) => {
  const billing = subscriber();
  const [invoice] = billing.invoices.values();
  const line = invoice?.lines[0];
  const given = { invoiceId: invoice?.id ?? "", lineId: line?.id ?? "", amount: net };
  billing.apply({ do: "credit_line", ...given });
  expect(billing.balance).toBe(gross);
  billing.apply({ do: "cancel", mode: "now", settlement: "none" });
  billing.apply({ do: "refund_credit" });
  expect(refundsOf(billing)).toEqual(expected);
});

test("an end asked for: once, with the period; taken back: once", () => {
  const billing = subscriber("month");
  const { version } = billing.subscription;
  billing.apply({ do: "cancel", mode: "period_end" });
  expect(billing.subscription).toMatchObject({ cancelAt: "2026-06-10", version: version + 1 });
  expect(() => billing.apply({ do: "cancel", mode: "period_end" })).toThrow(
    refused("invalid_transition"),
  );
  billing.apply({ do: "uncancel" });
  expect(billing.subscription).toMatchObject({ cancelAt: null, version: version + 2 });
  expect(() => billing.apply({ do: "uncancel" })).toThrow(refused("invalid_transition"));
});

test("asked for while suspended beyond the period, the end is today", () => {
  const billing = subscriber("month");
  billing.apply({ do: "suspend" });
  on("2026-07-01", billing);
  billing.apply({ do: "cancel", mode: "period_end" });
  expect(billing.subscription.cancelAt).toBe("2026-07-01");
  billing.catchUp();
  expect(billing.subscription.status).toBe("CANCELLED");
});

test("a trial ends with its last day, and its consent is over", () => {
  const billing = new MemoryBilling(subscriber().world, BEGIN);
  billing.apply({ do: "start_trial", tier: "STARTER", by: "tenant" });
  billing.apply({ do: "convert" });
  billing.apply({ do: "cancel", mode: "period_end" });
  expect(billing.subscription).toMatchObject({ cancelAt: "2026-05-24", trialConverts: null });
  expect(() => billing.apply({ do: "convert" })).toThrow(refused("invalid_transition"));
  billing.apply({ do: "uncancel" });
  billing.apply({ do: "convert" });
});

test("goodwill: above zero, at most what a line has left, with its tax", () => {
  const billing = subscriber();
  const [invoice] = billing.invoices.values();
  const [line] = invoice?.lines ?? [];
  const credit = (amount: bigint) =>
    billing.apply({
      ...{ do: "credit_line", invoiceId: invoice?.id ?? "", lineId: line?.id ?? "", amount },
    });
  expect(() => credit(0n)).toThrow(refused("amount_positive"));
  expect(() => credit(-1n)).toThrow(refused("amount_positive"));
  expect(() => credit(STARTER_YEAR + 1n)).toThrow(refused("credit_exceeded"));
  const { version } = billing.subscription;
  credit(STARTER_YEAR);
  expect(billing.subscription.version).toBe(version + 1);
  expect(billing.balance).toBe((STARTER_YEAR * 118n) / 100n);
  expect(() => credit(1n)).toThrow(refused("credit_exceeded"));
  expect(billing.documents.at(-1)).toMatchObject({
    creditNote: { reason: "goodwill", lines: [{ isGoodwill: true, isClamped: false }] },
  });
});

test("goodwill on what is overdue brings the standing back", () => {
  const billing = on("2026-06-18", subscriber("month"));
  const [invoice] = billing.openInvoices();
  for (const line of invoice?.lines ?? []) {
    expect(billing.subscription.status).toBe("PAST_DUE");
    const given = { invoiceId: invoice?.id ?? "", lineId: line.id, amount: line.amount };
    billing.apply({ do: "credit_line", ...given });
  }
  expect(billing.subscription.status).toBe("ACTIVE");
  expect(billing.balance).toBe(0n);
});

test.each([
  [99n, 0n, "paid"],
  [100n, 100n, "open"],
])("with %s still to pay, %s stay open", (rest, open, status) => {
  const billing = on("2026-06-10", subscriber("month"));
  const [invoice] = billing.openInvoices();
  billing.receive(invoice?.id ?? "", (invoice?.openAmount ?? 0n) - rest);
  expect(billing.invoices.get(invoice?.id ?? "")).toMatchObject({
    ...{ openAmount: open, writeoff: rest - open, status },
    paidOn: open === 0n ? "2026-06-10" : null,
  });
});

test.each([
  [99n, "paid", 99n, 0n],
  [100n, "open", 0n, 100n],
])("a dispute over %s: %s", (amount, status, writeoff, openAmount) => {
  const billing = on("2026-05-20", subscriber("month"));
  const [invoiceId = ""] = billing.invoices.keys();
  billing.apply({ do: "dispute_lost", invoiceId, amount }, "2026-05-20", [invoiceId]);
  const isOpen = status === "open";
  expect(billing.invoices.get(invoiceId)).toMatchObject({
    ...{ status, writeoff, openAmount },
    ...{ dueOn: isOpen ? "2026-05-20" : BEGIN, paidOn: isOpen ? null : BEGIN },
  });
});

test("a dispute over an invoice that is open already moves no due day", () => {
  const billing = on("2026-06-10", subscriber("month"));
  const [invoice] = billing.openInvoices();
  billing.receive(invoice?.id ?? "", 1_000_000n);
  on("2026-06-19", billing);
  billing.loseDispute([...billing.payments.keys()].at(-1) ?? "");
  expect(billing.openInvoices()).toMatchObject([{ dueOn: "2026-06-17" }]);
  expect(billing.openInvoices()[0]?.openAmount).toBe(invoice?.openAmount);
});
