import { Download, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { PeopleView } from "@/lib/web/views-people";

const STATUSES = [
  { value: "", label: "Everybody" },
  { value: "active", label: "Active" },
  { value: "invited", label: "Invited" },
  { value: "deactivated", label: "Deactivated" },
];

/** Narrows the list. A GET form: it works without JavaScript and its answer can be bookmarked. */
export function PeopleFilter({ view }: { view: PeopleView }) {
  const { filter, can, exportPlan, exportHref } = view;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <search className="min-w-0">
        <form
          key={`${filter.status} ${filter.text}`}
          action="/system-admin/people"
          method="get"
          className="flex flex-wrap gap-2"
        >
          <Input
            name="q"
            type="search"
            aria-label="Name or e-mail"
            placeholder="Name or e-mail"
            maxLength={100}
            defaultValue={filter.text}
            className="w-56"
          />
          <div className="w-40">
            <Select name="status" aria-label="Status" defaultValue={filter.status ?? ""}>
              {STATUSES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit">
            <Search aria-hidden className="size-4" />
            Filter
          </Button>
        </form>
      </search>
      {can.includes("people.export") &&
        (exportPlan === null ? (
          <a href={exportHref} download className={buttonStyle()}>
            <Download aria-hidden className="size-4" />
            Export as CSV
          </a>
        ) : (
          <p className="text-ink-muted text-xs">Exports come with the {exportPlan} plan.</p>
        ))}
    </div>
  );
}
