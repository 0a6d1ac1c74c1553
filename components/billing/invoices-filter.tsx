import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { DocumentListView } from "@/lib/web/views-billing-page";

const KINDS = [
  { value: "", label: "All documents" },
  { value: "invoice", label: "Invoices" },
  { value: "credit_note", label: "Credit notes" },
];

const STATUSES = [
  { value: "", label: "Any status" },
  { value: "open", label: "Open" },
  { value: "paid", label: "Paid" },
  { value: "uncollectible", label: "Closed unpaid" },
];

/** Narrows the list. A GET form: it works without JavaScript and its answer can be bookmarked. */
export function DocumentFilter({ filter }: { filter: DocumentListView["filter"] }) {
  const choice = (
    name: "kind" | "status",
    label: string,
    choices: typeof KINDS,
    value: string | undefined,
  ) => (
    <div className="w-40">
      <Select name={name} aria-label={label} defaultValue={value ?? ""}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </div>
  );
  return (
    <search>
      <form
        key={`${filter.kind} ${filter.status}`}
        action="/billing/documents"
        method="get"
        className="flex flex-wrap gap-2"
      >
        {choice("kind", "Kind", KINDS, filter.kind)}
        {choice("status", "Status", STATUSES, filter.status)}
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          Filter
        </Button>
      </form>
    </search>
  );
}
