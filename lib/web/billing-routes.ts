import { z } from "zod";
import { parse } from "@/lib/core/parse";
import { read } from "@/lib/core/read";
import {
  cancelSubscription,
  uncancelSubscription,
} from "@/lib/platform/billing/subscription/cancel";
import { creditInput, listCredit } from "@/lib/platform/billing/subscription/credit";
import { documentsInput, listDocuments } from "@/lib/platform/billing/subscription/documents";
import {
  documentInput,
  getDocument,
  getDocumentFile,
} from "@/lib/platform/billing/subscription/get-document";
import { historyInput, listBillingHistory } from "@/lib/platform/billing/subscription/history";
import { listModules } from "@/lib/platform/billing/subscription/modules";
import { payInvoice, payQuote } from "@/lib/platform/billing/subscription/pay";
import { listPayments, paymentsInput } from "@/lib/platform/billing/subscription/payments";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { applyFreeQuote, quoteChange } from "@/lib/platform/billing/subscription/quote";
import {
  scheduleSubscriptionChange,
  unscheduleSubscriptionChange,
} from "@/lib/platform/billing/subscription/schedule";
import {
  convertTrial,
  startSubscriptionTrial,
  withdrawTrialConversion,
} from "@/lib/platform/billing/subscription/trial";
import { updateBillingDetails } from "@/lib/platform/billing/subscription/update-details";
import { getUsage } from "@/lib/platform/billing/subscription/usage";
import { verifyPayment } from "@/lib/platform/billing/subscription/verify-payment";
import { authenticateApi } from "./authenticate-api";
import { idempotentRoute } from "./idempotent-route";
import { namingWireFields, readRoute } from "./operation-routes";
import { pdfResponse } from "./pdf-response";
import type { ApiCall, ApiRoute } from "./rest";
import { subscribe } from "./subscribe";

const nothing = (raw: unknown) => void parse(z.strictObject({}), raw);
const versioned = { takesVersion: true };
const FILE = ".pdf";

/** One document: as JSON, or printed where the number ends in .pdf. */
function documentAnswer(call: ApiCall): Promise<Response> {
  return namingWireFields(async () => {
    const request = await authenticateApi(call);
    const number = (call.params.number ?? "").slice(0, -FILE.length);
    const input = parse(documentInput, { number });
    return pdfResponse(await read(getDocumentFile, request, input));
  });
}

const documentRoute = readRoute("billing/documents/{number}", getDocument, (raw) =>
  parse(documentInput, raw),
);

const reads: ApiRoute[] = [
  readRoute("modules", listModules, nothing),
  readRoute("subscriptions/current", getSubscription, nothing),
  readRoute("billing/summary", getSubscription, nothing),
  readRoute("billing/usage", getUsage, nothing),
  readRoute("billing/documents", listDocuments, (raw) => parse(documentsInput, raw)),
  {
    ...documentRoute,
    handle: (call) =>
      call.params.number?.endsWith(FILE) ? documentAnswer(call) : documentRoute.handle(call),
  },
  readRoute("billing/credit", listCredit, (raw) => parse(creditInput, raw)),
  readRoute("billing/payments", listPayments, (raw) => parse(paymentsInput, raw)),
  readRoute("billing/subscription-billing/history", listBillingHistory, (raw) =>
    parse(historyInput, raw),
  ),
];

/**
 * The subscription and what it costs. Amounts are integers in minor units. Every change needs an
 * Idempotency-Key; If-Match names the version of the subscription that the caller looked at.
 */
export const billingRoutes: ApiRoute[] = [
  ...reads,
  idempotentRoute("POST", "subscriptions", quoteChange, {
    status: 201,
    takesVersion: true,
    run: subscribe,
  }),
  idempotentRoute("POST", "subscriptions/current/cancel", cancelSubscription, versioned),
  idempotentRoute("POST", "billing/quotes", quoteChange, { ...versioned, status: 201 }),
  idempotentRoute("POST", "billing/quotes/{id}/pay", payQuote),
  idempotentRoute("POST", "billing/quotes/{id}/apply", applyFreeQuote),
  idempotentRoute("POST", "billing/checkout/verify", verifyPayment),
  idempotentRoute("POST", "billing/invoices/{id}/pay", payInvoice),
  idempotentRoute("POST", "billing/schedule", scheduleSubscriptionChange, versioned),
  idempotentRoute("DELETE", "billing/schedule/{id}", unscheduleSubscriptionChange, versioned),
  idempotentRoute("POST", "billing/cancel", cancelSubscription, versioned),
  idempotentRoute("POST", "billing/uncancel", uncancelSubscription, versioned),
  idempotentRoute("POST", "billing/trial/start", startSubscriptionTrial, versioned),
  idempotentRoute("POST", "billing/trial/convert", convertTrial, versioned),
  idempotentRoute("POST", "billing/trial/withdraw", withdrawTrialConversion, versioned),
  idempotentRoute("PATCH", "billing/details", updateBillingDetails, versioned),
];
