import { Badge } from "@/components/ui/badge";
import type { DocumentView } from "@/lib/web/views-billing-page";

/** How a document stands, in a word. */
export function DocumentStatus({
  document: { kind, status, isOverdue },
}: {
  document: Pick<DocumentView, "kind" | "status" | "isOverdue">;
}) {
  if (kind === "credit_note") return <Badge>Credit note</Badge>;
  if (status === "paid") return <Badge tone="success">Paid</Badge>;
  if (status === "uncollectible") return <Badge>Closed unpaid</Badge>;
  return isOverdue ? <Badge tone="danger">Overdue</Badge> : <Badge tone="warning">Open</Badge>;
}
