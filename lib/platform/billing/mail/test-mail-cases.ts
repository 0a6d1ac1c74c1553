import type { BillingTemplate } from "./templates";
import type { setSubscription } from "./test-billing";
import type { MailScene } from "./test-mail-scene";

type Case = {
  topic: string;
  template: BillingTemplate;
  payload: () => Record<string, unknown>;
  subscription?: Parameters<typeof setSubscription>[1];
  subject: string;
  tells: string[];
  /** The invoice its link pays; without one it leads to the billing page. */
  pays?: () => string;
  attachment?: string;
};

const TRIAL = {
  status: "TRIAL",
  tier: "FREE",
  trialPlan: "PROFESSIONAL",
  trialEnd: "2026-05-15",
} as const;
const CONVERTS = {
  trialConverts: { tier: "PROFESSIONAL", interval: "month", modules: [], seats: 0 },
};
const SUSPENDED = {
  status: "SUSPENDED",
  suspendReason: "nonpayment",
  suspendedOn: "2026-07-01",
} as const;
type Ids = MailScene["ids"];

/** Every mail of billing once: what asks for it, and what it must tell. */
export function mailCases(ids: () => Ids): Case[] {
  const subscription = () => ({ subscriptionId: ids().subscription });
  const late = () => ({ invoiceId: ids().late });
  return [
    {
      topic: "billing.trial-started",
      template: "trial_started",
      payload: () => ({ on: "2026-05-01", ...subscription() }),
      subscription: TRIAL,
      subject: "Your trial of the ILMS Professional plan has begun",
      tells: ["Ends on 15 May 2026", "Nothing is charged unless you consent"],
    },
    {
      topic: "billing.trial-ending",
      template: "trial_ending",
      payload: () => ({ on: "2026-05-12", ...subscription() }),
      subscription: TRIAL,
      subject: "Your trial ends in 3 days",
      tells: ["15 May 2026", "goes back to the Free plan"],
    },
    {
      topic: "billing.trial-ending",
      template: "trial_ending",
      payload: () => ({ on: "2026-05-14", ...subscription() }),
      subscription: { ...TRIAL, ...CONVERTS },
      subject: "Your trial ends in 1 day",
      tells: ["becomes a subscription on 15 May 2026", "due 7 days later"],
    },
    {
      topic: "billing.trial-ended",
      template: "trial_ended",
      payload: () => ({ on: "2026-05-15", ...subscription(), why: "trial expired -> FREE" }),
      subject: "Your trial has ended",
      tells: ["ended on 15 May 2026", "Nothing was charged"],
    },
    {
      topic: "billing.trial-ended",
      template: "trial_ended",
      payload: () => ({ on: "2026-05-15", ...late() }),
      subject: "Your trial has become a subscription",
      tells: ["Invoice INV/26-27/000200", "17 June 2026"],
    },
    {
      topic: "billing.renewal-preview",
      template: "renewal_preview",
      payload: () => ({ on: "2026-06-03", ...subscription() }),
      subject: "Your subscription renews on 10 June 2026",
      tells: [
        "10 June 2026 to 9 July 2026",
        "ILMS Starter plan",
        "Additional seat × 8",
        "₹5,600.00",
        "IGST ₹2,430.00",
        "To be paid ₹15,930.00",
        "Due on 17 June 2026",
      ],
    },
    {
      topic: "billing.invoice-issued",
      template: "invoice_issued",
      payload: () => ({ on: "2026-06-10", ...late() }),
      subject: "Invoice INV/26-27/000200: ₹9,420.97 due on 17 June 2026",
      tells: [
        "20 May 2026 to 9 June 2026",
        "Subtotal ₹16,190.32",
        "IGST ₹2,914.26",
        "Total ₹19,104.58",
        "Credit used -₹9,683.61",
        "To be paid ₹9,420.97",
      ],
      pays: () => ids().late,
      attachment: "INV-26-27-000200.pdf",
    },
    {
      topic: "billing.payment-received",
      template: "payment_receipt",
      payload: () => ({ on: "2026-05-20", paymentId: ids().payment, invoiceId: ids().invoice }),
      subject: "Receipt: ₹9,420.97 for invoice INV/26-27/000124",
      tells: ["20 May 2026", "settled in full", "Received by UPI ₹9,420.97", "pay_SIM00000000001"],
      attachment: "INV-26-27-000124.pdf",
    },
    {
      topic: "billing.payment-received",
      template: "payment_receipt",
      payload: () => ({ on: "2026-05-21", paymentId: ids().withheld, invoiceId: ids().invoice }),
      subject: "Receipt: ₹9,420.97 for invoice INV/26-27/000124",
      tells: [
        "reached us on 19 May 2026",
        "Received by bank transfer ₹8,000.00 Reference UTR1",
        "Received by tax deducted at source (TDS) ₹1,420.97 Certificate TDS1",
      ],
      attachment: "INV-26-27-000124.pdf",
    },
    {
      topic: "billing.payment-received",
      template: "payment_receipt",
      payload: () => ({ on: "2026-06-13", paymentId: ids().tooMuch, invoiceId: ids().late }),
      subject: "Receipt: ₹95.00 for invoice INV/26-27/000200",
      tells: [
        "₹9,420.97 is still open, due on 17 June 2026",
        "more than was due, which goes back to you ₹5.00",
      ],
      attachment: "INV-26-27-000200.pdf",
    },
    {
      topic: "billing.payment-failed",
      template: "payment_failed",
      payload: () => ({
        on: "2026-06-12",
        orderId: "order_SIM00000000002",
        description: "Your card\nwas declined.",
      }),
      subject: "The payment of ₹9,420.97 did not go through",
      tells: ["invoice INV/26-27/000200", "Your card was declined.", "17 June 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.due-soon",
      template: "due_soon",
      payload: () => ({ on: "2026-06-15", ...late() }),
      subject: "Invoice INV/26-27/000200 is due on 17 June 2026",
      tells: ["₹9,420.97"],
      pays: () => ids().late,
    },
    {
      topic: "billing.due-today",
      template: "due_today",
      payload: () => ({ on: "2026-06-17", ...late() }),
      subject: "Invoice INV/26-27/000200 is due today",
      tells: ["₹9,420.97", "suspended that day", "1 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.past-due",
      template: "past_due",
      payload: () => ({ on: "2026-06-18", ...subscription(), why: "invoice overdue" }),
      subscription: { status: "PAST_DUE" },
      subject: "Invoice INV/26-27/000200 is overdue by 1 day",
      tells: ["₹9,420.97", "Suspension on 1 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.past-due",
      template: "past_due",
      payload: () => ({ on: "2026-06-24", ...late() }),
      subscription: { status: "PAST_DUE" },
      subject: "Invoice INV/26-27/000200 is overdue by 7 days",
      tells: ["1 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.final-warning",
      template: "final_warning",
      payload: () => ({ on: "2026-06-29", ...late() }),
      subscription: { status: "PAST_DUE" },
      subject: "Final warning: the workspace is suspended on 1 July 2026",
      tells: ["₹9,420.97", "31 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.suspended",
      template: "suspended",
      payload: () => ({ on: "2026-07-01", ...subscription() }),
      subscription: SUSPENDED,
      subject: "The workspace of acme is suspended",
      tells: ["Invoice INV/26-27/000200", "₹9,420.97", "31 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.suspended",
      template: "suspended",
      payload: () => ({ on: "2026-07-24", ...subscription(), isReminder: true }),
      subscription: SUSPENDED,
      subject: "The subscription ends in 7 days",
      tells: ["31 July 2026"],
      pays: () => ids().late,
    },
    {
      topic: "billing.reactivated",
      template: "reactivated",
      payload: () => ({ on: "2026-07-18", ...subscription(), why: "reactivated" }),
      subscription: { periodStart: "2026-07-18", periodEnd: "2026-08-18" },
      subject: "The workspace of acme is open again",
      tells: ["18 July 2026 to 17 August 2026", "Next renewal on 18 August 2026", "not billed"],
    },
    {
      topic: "billing.cancel-scheduled",
      template: "cancel_scheduled",
      payload: () => ({ on: "2026-05-12", ...subscription() }),
      subscription: { cancelAt: "2026-06-10" },
      subject: "Your subscription ends on 10 June 2026",
      tells: ["Last day 9 June 2026", "Data deleted on 8 September 2026"],
    },
    {
      topic: "billing.cancelled",
      template: "cancelled",
      payload: () => ({ on: "2026-07-31", ...subscription(), why: "non-payment" }),
      subscription: { status: "CANCELLED" },
      subject: "The subscription of acme has ended",
      tells: ["because an invoice was not paid", "Data deleted on 29 October 2026", "export"],
    },
    {
      topic: "billing.data-deletion",
      template: "data_deletion_notice",
      payload: () => ({ on: "2026-10-22", ...subscription(), cancelledOn: "2026-07-31" }),
      subscription: { status: "CANCELLED" },
      subject: "Your data is deleted on 29 October 2026",
      tells: ["ended on 31 July 2026", "IN 7 DAYS"],
    },
    {
      topic: "billing.refund-issued",
      template: "refund_issued",
      payload: () => ({ on: "2026-05-22", refundId: ids().refund }),
      subject: "A refund of ₹9,420.97 is on its way",
      tells: ["came a second time", "Invoice INV/26-27/000124", "pay_SIM00000000001", "UPI"],
    },
    {
      topic: "billing.quote-stale-refunded",
      template: "quote_stale_refunded",
      payload: () => ({ on: "2026-05-22", paymentId: ids().payment }),
      subject: "Your change was not made; ₹9,420.97 goes back to you",
      tells: ["after the subscription had changed", "pay_SIM00000000001"],
    },
    {
      topic: "billing.credit-note-issued",
      template: "credit_note_issued",
      payload: () => ({ on: "2026-05-25", creditNoteId: ids().creditNote }),
      subject: "Credit note CRN/26-27/000045: ₹9,683.61",
      tells: [
        "25 May 2026 to 9 June 2026",
        "Subtotal ₹8,206.45",
        "Taken off invoice INV/26-27/000124 ₹4,000.00",
        "Credit on your account ₹5,683.61",
      ],
      attachment: "CRN-26-27-000045.pdf",
    },
    {
      topic: "billing.price-changed",
      template: "price_change",
      payload: () => ({
        on: "2026-05-11",
        product: "ENTERPRISE",
        currency: "INR",
        before: 19990000,
        after: 20990000,
        effectiveOn: "2026-06-11",
      }),
      subject: "New price from 11 June 2026: ILMS Enterprise plan",
      tells: ["₹1,99,900.00", "₹2,09,900.00", "first renewal on or after 11 June 2026"],
    },
    {
      topic: "billing.limit-near",
      template: "limit_near",
      payload: () => ({ on: "2026-05-11", kind: "records", used: 901000, limit: 1000000 }),
      subject: "9,01,000 of 10,00,000 records are used",
      tells: ["nothing is deleted"],
    },
  ];
}
