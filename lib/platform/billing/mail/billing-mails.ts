import type { OutboxHandler } from "@/lib/platform/outbox/relay";
import { sendCancelScheduled } from "./send-cancel-scheduled";
import { sendCancelled } from "./send-cancelled";
import { sendCreditNoteIssued } from "./send-credit-note-issued";
import { sendDataDeletionNotice } from "./send-data-deletion-notice";
import { sendDueSoon, sendDueToday } from "./send-due-mails";
import { sendInvoiceIssued } from "./send-invoice-issued";
import { sendLimitNear } from "./send-limit-near";
import { sendFinalWarning, sendPastDue } from "./send-overdue-mails";
import { sendPaymentFailed } from "./send-payment-failed";
import { sendPaymentReceipt } from "./send-payment-receipt";
import { sendPriceChange } from "./send-price-change";
import { sendQuoteStaleRefunded } from "./send-quote-stale-refunded";
import { sendReactivated } from "./send-reactivated";
import { sendRefundIssued } from "./send-refund-issued";
import { sendRenewalPreview } from "./send-renewal-preview";
import { sendSuspended } from "./send-suspended";
import { sendTrialEnded } from "./send-trial-ended";
import { sendTrialEnding } from "./send-trial-ending";
import { sendTrialStarted } from "./send-trial-started";

/** Which mail each event of billing sends. */
export const BILLING_MAILS: Record<string, OutboxHandler> = {
  "billing.trial-started": sendTrialStarted,
  "billing.trial-ending": sendTrialEnding,
  "billing.trial-ended": sendTrialEnded,
  "billing.renewal-preview": sendRenewalPreview,
  "billing.invoice-issued": sendInvoiceIssued,
  "billing.payment-received": sendPaymentReceipt,
  "billing.payment-failed": sendPaymentFailed,
  "billing.due-soon": sendDueSoon,
  "billing.due-today": sendDueToday,
  "billing.past-due": sendPastDue,
  "billing.final-warning": sendFinalWarning,
  "billing.suspended": sendSuspended,
  "billing.reactivated": sendReactivated,
  "billing.cancel-scheduled": sendCancelScheduled,
  "billing.cancelled": sendCancelled,
  "billing.refund-issued": sendRefundIssued,
  "billing.credit-note-issued": sendCreditNoteIssued,
  "billing.quote-stale-refunded": sendQuoteStaleRefunded,
  "billing.price-changed": sendPriceChange,
  "billing.limit-near": sendLimitNear,
  "billing.data-deletion": sendDataDeletionNotice,
};
