import { DateTime } from "@/components/ui/date-time";
import type { QuoteView } from "@/lib/web/views-billing";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { DocumentPreview } from "./document-preview";

/** A price with the documents that will be issued for it, and how long it holds. */
export function QuotePreview({ quote }: { quote: QuoteView }) {
  const { documents, amountDue, currency, effectiveOn, expiresAt } = quote;
  // The order in which they are issued: what is given back comes first and pays for what is new.
  return (
    <div className="flex flex-col gap-3">
      {documents.map((document, index) => (
        <DocumentPreview
          // biome-ignore lint/suspicious/noArrayIndexKey: previews have no number yet and never move
          key={index}
          document={document}
          currency={currency}
        />
      ))}
      {documents.length === 0 && (
        <p className="text-ink-muted">No document is issued: what you have is paid already.</p>
      )}
      <div className="flex items-baseline justify-between gap-4 border-t pt-2">
        <p className="font-semibold">Due now</p>
        <p className="font-semibold text-lg tabular-nums tracking-tight">
          {amountText(amountDue, currency)}
        </p>
      </div>
      <p className="text-ink-muted text-xs">
        Takes effect on <BillingDay on={effectiveOn} />, as soon as it is{" "}
        {amountDue > 0 ? "paid" : "confirmed"}. This price holds until <DateTime at={expiresAt} />.
      </p>
    </div>
  );
}
