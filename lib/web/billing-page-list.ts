import type { DocumentRow } from "@/lib/platform/billing/subscription/documents";
import { documentHref, numberInPath, reasonText } from "./billing-page-document";
import type { DocumentRowView } from "./views-billing-page";

/** A document as a line of a list. `today` is the tenant's local day. */
export function documentRowView(row: DocumentRow, today: string): DocumentRowView {
  const { id, kind, number, issuedOn, dueOn, status, total, openAmount, currency } = row;
  return {
    ...{ id, kind, number, issuedOn, dueOn, status, total, openAmount, currency },
    href: documentHref(kind, number),
    pdfHref: `/billing/documents/${numberInPath(number)}.pdf`,
    isOverdue: status === "open" && dueOn !== null && dueOn < today,
    reason: reasonText(row.reason),
  };
}
