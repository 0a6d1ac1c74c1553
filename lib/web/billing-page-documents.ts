import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { read } from "@/lib/core/read";
import { billingTime } from "@/lib/platform/billing/clock";
import { findIssuedDocument } from "@/lib/platform/billing/document/issued-document";
import { localDay } from "@/lib/platform/billing/engine/day";
import { SUPPLIER_TIME_ZONE } from "@/lib/platform/billing/in-billing";
import { methodName } from "@/lib/platform/billing/mail/wording";
import { documentNumber } from "@/lib/platform/billing/subscription/document-number";
import type { DocumentDetail } from "@/lib/platform/billing/subscription/document-view";
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  documentsInput,
  listDocuments,
} from "@/lib/platform/billing/subscription/documents";
import { getDocument, getDocumentFile } from "@/lib/platform/billing/subscription/get-document";
import { documentHref, documentView, numberInPath } from "./billing-page-document";
import { documentRowView } from "./billing-page-list";
import { currentRequest } from "./current-request";
import { nextPath } from "./next-path";
import { pdfResponse } from "./pay-page";
import { problemResponse } from "./problem";
import { readPage } from "./read-page";
import { currentSession, type SignedInRequest } from "./session";
import type { DocumentListView, DocumentPageView, DocumentView } from "./views-billing-page";
import { signedIn } from "./workspace";

export type DocumentSearch = Record<string, string | string[] | undefined>;

const ROWS = 25;

/** What an address cannot ask for is not asked for. */
const search = z.object({
  kind: z.enum(DOCUMENT_KINDS).optional().catch(undefined),
  status: z.enum(DOCUMENT_STATUSES).optional().catch(undefined),
  after: documentsInput.shape.cursor.catch(undefined),
});

const today = async ({ now }: SignedInRequest) =>
  localDay(SUPPLIER_TIME_ZONE, await billingTime(now));

/** A page of the invoices and credit notes, newest first. */
export async function loadDocuments(
  slug: string,
  given: DocumentSearch,
): Promise<DocumentListView> {
  const session = await signedIn(slug);
  const { kind, status, after } = search.parse(given);
  const input = documentsInput.parse({ kind, status, cursor: after, limit: ROWS });
  const { rows, next } = await readPage(listDocuments, session, input);
  const day = await today(session);
  return {
    rows: rows.map((row) => documentRowView(row, day)),
    filter: { kind, status },
    isFirst: after === undefined,
    next,
  };
}

function relatedTo(detail: DocumentDetail): DocumentPageView["related"] {
  const isInvoice = detail.kind === "invoice";
  const linked = isInvoice ? detail.creditNotes : [detail.invoice];
  return linked.map(({ id, number, issuedOn, total }) => ({
    ...{ id, number, issuedOn, total },
    href: documentHref(isInvoice ? "credit_note" : "invoice", number),
  }));
}

/** One document; its address says of which kind it is, and another kind is not there. */
export async function loadDocument(
  slug: string,
  kind: DocumentView["kind"],
  segment: string,
): Promise<DocumentPageView> {
  const session = await signedIn(slug);
  const { data: number } = documentNumber.safeParse(segment);
  if (!number) notFound();
  const detail = await readPage(getDocument, session, { number });
  // The read above has decided who may; the parties and tax rates are those of the printed document.
  const issued = await findIssuedDocument(session.tenant.id, number);
  if (!issued || detail.kind !== kind) notFound();
  const settlements = detail.kind === "invoice" ? detail.settlements : [];
  return {
    document: documentView(issued, await today(session)),
    id: detail.id,
    pdfHref: `/billing/documents/${numberInPath(number)}.pdf`,
    settlements: settlements.map(({ method, ...rest }, index) => ({
      id: String(index),
      method: methodName(method),
      ...rest,
    })),
    related: relatedTo(detail),
  };
}

/** Answers the link that downloads a document: the file, the sign-in, or why there is none. */
export async function downloadDocument(file: string): Promise<Response> {
  const session = await currentSession();
  const request = await currentRequest();
  if (!session) redirect(`/login?next=${encodeURIComponent(nextPath(request.path))}`);
  const { data: number } = documentNumber.safeParse(file.replace(/\.pdf$/, ""));
  if (!number || !file.endsWith(".pdf")) notFound();
  try {
    return pdfResponse(await read(getDocumentFile, session, { number }));
  } catch (error) {
    return problemResponse(error, request.requestId);
  }
}
