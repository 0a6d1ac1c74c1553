import { FileText } from "lucide-react";
import { Pager } from "@/components/console/pager";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { DocumentListView } from "@/lib/web/views-billing-page";

import { DocumentFilter } from "./invoices-filter";
import { DocumentTable } from "./invoices-table";

/** All invoices and credit notes, narrowed and paged. */
export function DocumentList({ view }: { view: DocumentListView }) {
  const { rows, filter, isFirst, next } = view;
  const isFiltered = filter.kind !== undefined || filter.status !== undefined;
  return (
    <>
      <DocumentFilter filter={filter} />
      <Card>
        {rows.length > 0 ? (
          <DocumentTable rows={rows} />
        ) : (
          <EmptyState
            icon={FileText}
            title={isFiltered ? "Nothing is like that" : "No documents yet"}
          >
            {isFiltered
              ? "No document is of this kind and status. Choose another filter."
              : "Invoices and credit notes appear here as soon as something is bought."}
          </EmptyState>
        )}
      </Card>
      <Pager path="/billing/documents" filters={filter} isFirst={isFirst} next={next} />
    </>
  );
}
