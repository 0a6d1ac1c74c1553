import { z } from "zod";
import { call } from "./connection";
import { amountIn, collectionOf, textIn } from "./wire";

const settlementItemIn = z
  .object({
    entity_id: z.string(),
    type: z.string(),
    debit: amountIn,
    credit: amountIn,
    amount: amountIn,
    currency: z.string(),
    fee: amountIn,
    tax: amountIn,
    settled: z.union([z.boolean(), z.literal([0, 1])]).transform(Boolean),
    settlement_id: textIn,
    settlement_utr: textIn,
    order_id: textIn,
    order_receipt: textIn,
    payment_id: textIn,
  })
  .transform((item) => ({
    /** pay_…, rfnd_… or adj_… */
    entityId: item.entity_id,
    /** payment, refund, adjustment and what else there may come. */
    type: item.type,
    debit: item.debit,
    credit: item.credit,
    amount: item.amount,
    currency: item.currency,
    fee: item.fee,
    tax: item.tax,
    isSettled: item.settled,
    settlementId: item.settlement_id,
    /** The bank's reference of the transfer to us. */
    settlementUtr: item.settlement_utr,
    orderId: item.order_id,
    orderReceipt: item.order_receipt,
    paymentId: item.payment_id,
  }));

export type RazorpaySettlementItem = z.output<typeof settlementItemIn>;

const PAGE = 1_000;

/** Everything that was settled on one day (as India counts days), all pages. Throws RazorpayError. */
export async function listSettlementItems(date: {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}): Promise<RazorpaySettlementItem[]> {
  const items: RazorpaySettlementItem[] = [];
  for (;;) {
    const query = { ...date, count: PAGE, skip: items.length };
    const page = await call("reads", collectionOf(settlementItemIn), (sdk) =>
      sdk.settlements.reports(query),
    );
    items.push(...page);
    if (page.length < PAGE) return items;
  }
}
