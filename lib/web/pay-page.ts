import { config } from "@/lib/core/config";
import { AppError } from "@/lib/core/errors";
import { billingTime } from "@/lib/platform/billing/clock";
import { getDocumentPdf } from "@/lib/platform/billing/document/find-document";
import {
  findIssuedInvoice,
  type IssuedDocument,
} from "@/lib/platform/billing/document/issued-document";
import { localDay } from "@/lib/platform/billing/engine/day";
import { SUPPLIER_TIME_ZONE } from "@/lib/platform/billing/in-billing";
import { readPayToken } from "@/lib/platform/billing/pay-token";
import { networkOf } from "@/lib/platform/identity/network";
import { type Limit, spend } from "@/lib/platform/identity/throttle";
import { documentView } from "./billing-page-document";
import { currentRequest } from "./current-request";
import { problemResponse } from "./problem";
import type { PayPageView } from "./views-billing-page";

/** What stands behind the link of a mail that pays one invoice. Nobody is signed in here. */

/** Generous for people, far too little for guessing. */
const LOOK_LIMIT: Limit = { name: "pay-link-look", points: 120, seconds: 600 };
/** Each asks the gateway or draws a file. */
const ACT_LIMIT: Limit = { name: "pay-link-act", points: 40, seconds: 600 };

/** The day a link says it ends on; a forged one learns nothing from being called old. */
const saysExpired = (token: string, today: string): boolean => {
  const [, expiresOn] = token.split(".");
  return expiresOn !== undefined && /^\d{4}-\d\d-\d\d$/.test(expiresOn) && expiresOn <= today;
};

type Linked = { invoice: IssuedDocument | undefined; now: Date };

async function linkedInvoice(token: string, limit: Limit): Promise<Linked> {
  const request = await currentRequest();
  await spend(limit, networkOf(request.ip));
  const now = await billingTime(request.now);
  const id = readPayToken(token, now);
  return { invoice: id ? await findIssuedInvoice(id) : undefined, now };
}

/**
 * The invoice a link pays, for something that is done with it, and billing's time. Throws `not_found`
 * for a link that is not one of ours (any more) and `rate_limited`.
 */
export async function requirePayLink(
  token: string,
  does: "look" | "act" = "act",
): Promise<{ invoice: IssuedDocument; now: Date }> {
  const { invoice, now } = await linkedInvoice(token, does === "act" ? ACT_LIMIT : LOOK_LIMIT);
  if (!invoice) {
    throw new AppError("not_found", "pay-link.dead", "This link does nothing any more.");
  }
  return { invoice, now };
}

/** What the page shows for a link, whatever became of it. */
export async function loadPayPage(token: string): Promise<PayPageView> {
  try {
    const { invoice, now } = await linkedInvoice(token, LOOK_LIMIT);
    const today = localDay(SUPPLIER_TIME_ZONE, now);
    if (!invoice) return { state: saysExpired(token, today) ? "expired" : "unknown" };
    return {
      state: "invoice",
      document: documentView(invoice, today),
      pdfHref: `/pay/${token}/invoice.pdf`,
      supplierEmail: config().SUPPLIER_EMAIL,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return { state: "busy" };
    throw error;
  }
}

/** Answers with a PDF to keep; shared caches may not hold it. */
export const pdfResponse = ({ fileName, bytes }: { fileName: string; bytes: Buffer }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });

/** The linked invoice as a file, or why there is none. */
export async function payLinkPdf(token: string): Promise<Response> {
  try {
    const { invoice, now } = await requirePayLink(token);
    return pdfResponse(await getDocumentPdf(invoice.tenantId, invoice.snapshot.number, now));
  } catch (error) {
    return problemResponse(error, (await currentRequest()).requestId);
  }
}
