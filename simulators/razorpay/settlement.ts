import { z } from "zod";
import type { Account } from "./account";
import { identifierOf } from "./identifier";
import { readInput } from "./order";

/** Money reaches the merchant two days later, as the service has it for domestic payments. */
const DAYS_UNTIL_SETTLED = 2;
const INDIA_AHEAD_MS = 5.5 * 3_600_000;
const MOST = 1_000;

const query = z.object({
  year: z.coerce.number<string>().int().min(2015).max(2999),
  month: z.coerce.number<string>().int().min(1).max(12),
  day: z.coerce.number<string>().int().min(1).max(31).optional(),
  count: z.coerce.number<string>().int().min(1).max(MOST).default(10),
  skip: z.coerce.number<string>().int().min(0).default(0),
});

/** Days as India counts them. */
const dayOf = (moment: number) => new Date(moment + INDIA_AHEAD_MS).toISOString().slice(0, 10);

type Entry = {
  entityId: string;
  type: "payment" | "refund" | "adjustment";
  paymentId: string;
  credit: number;
  debit: number;
  fee: number;
  tax: number;
  happenedAt: number;
};

function entries({ store }: Account): Entry[] {
  const none = { credit: 0, debit: 0, fee: 0, tax: 0 };
  const found: Entry[] = [];
  for (const { id, entity, capturedAt } of store.all("payments")) {
    if (capturedAt === null) continue;
    const { fee, tax } = { fee: entity.fee ?? 0, tax: entity.tax ?? 0 };
    const credit = entity.amount - fee;
    found.push({
      entityId: id,
      type: "payment",
      paymentId: id,
      ...none,
      credit,
      fee,
      tax,
      happenedAt: capturedAt,
    });
  }
  for (const { id, entity, processedAt } of store.all("refunds")) {
    const isOurs = store.find("payments", entity.payment_id)?.entity.captured;
    if (processedAt === null || !isOurs) continue;
    const debit = entity.amount;
    found.push({
      entityId: id,
      type: "refund",
      paymentId: entity.payment_id,
      ...none,
      debit,
      happenedAt: processedAt,
    });
  }
  for (const { id, entity, closedAt } of store.all("disputes")) {
    if (closedAt === null || entity.status !== "lost") continue;
    const entityId = identifierOf("adj_", id);
    const debit = entity.amount;
    found.push({
      entityId,
      type: "adjustment",
      paymentId: entity.payment_id,
      ...none,
      debit,
      happenedAt: closedAt,
    });
  }
  return found;
}

/** GET /settlements/recon/combined: what was settled on a day (or in a month) of India. */
export function settlementReport(account: Account, parameters: URLSearchParams) {
  const { year, month, day, count, skip } = readInput(query, Object.fromEntries(parameters));
  const pad = (part: number) => String(part).padStart(2, "0");
  const wanted = `${year}-${pad(month)}-${day === undefined ? "" : pad(day)}`;
  const items = [];
  for (const entry of entries(account)) {
    const settledAt = entry.happenedAt + DAYS_UNTIL_SETTLED * 86_400_000;
    const date = dayOf(settledAt);
    if (!date.startsWith(wanted) || date > dayOf(account.clock.now())) continue;
    const payment = account.get("payments", entry.paymentId).entity;
    const order = account.get("orders", payment.order_id).entity;
    items.push({
      entity_id: entry.entityId,
      type: entry.type,
      debit: entry.debit,
      credit: entry.credit,
      amount: entry.credit + entry.fee || entry.debit,
      currency: payment.currency,
      fee: entry.fee,
      tax: entry.tax,
      on_hold: false,
      settled: true,
      created_at: Math.floor(entry.happenedAt / 1_000),
      settled_at: Math.floor(settledAt / 1_000),
      settlement_id: identifierOf("setl_", date),
      settlement_utr: identifierOf("", `utr ${date}`),
      description: null,
      notes: "{}",
      payment_id: entry.type === "payment" ? null : entry.paymentId,
      order_id: order.id,
      order_receipt: order.receipt,
      method: payment.method,
    });
  }
  const page = items.slice(skip, skip + count);
  return { entity: "collection", count: page.length, items: page };
}
