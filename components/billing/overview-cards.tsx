import { FileText } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { BillingOverviewView, DocumentRowView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { DocumentTable } from "./invoices-table";

const LINK = "text-accent-ink text-sm underline underline-offset-2";

/** The credit on account; nothing where there is none. */
export function CreditCard({ view }: { view: BillingOverviewView }) {
  const { creditBalance, currency } = view.subscription;
  if (creditBalance === 0) return null;
  return (
    <Card title="Credit">
      <p className="p-4">
        <span className="font-semibold tabular-nums">{amountText(creditBalance, currency)}</span>{" "}
        <span className="text-ink-muted">
          are on your account, from credit notes. Your next invoices are paid from it first.
        </span>
      </p>
    </Card>
  );
}

/** The last few documents, with the way to all of them. */
export function LatestDocuments({ rows }: { rows: readonly DocumentRowView[] }) {
  return (
    <Card
      title="Latest documents"
      aside={
        <Link href="/billing/documents" className={LINK}>
          All documents
        </Link>
      }
    >
      {rows.length > 0 ? (
        <DocumentTable rows={rows} />
      ) : (
        <EmptyState icon={FileText} title="No documents yet">
          Invoices and credit notes appear here as soon as something is bought.
        </EmptyState>
      )}
    </Card>
  );
}
