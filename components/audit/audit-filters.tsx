import { Search } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { sentenceCase } from "@/components/ui/sentence-case";
import type { AuditPageView } from "@/lib/web/views-audit";
import { actionLabel, nounOf } from "./words";

/** Narrows the log down. A GET form: it works without JavaScript, and a search can be bookmarked. */
export function AuditFilters({
  filters,
  actions,
  tables,
  path,
}: Pick<AuditPageView, "filters" | "actions" | "tables"> & { path: string }) {
  const isNarrowed = Object.keys(filters).length > 0;
  return (
    <search>
      <form
        // Fields keep what was typed into them; another search must show its own.
        key={JSON.stringify(filters)}
        action={path}
        method="get"
        className="grid grid-cols-2 items-end gap-3 *:first:col-span-2 *:last:col-span-2 lg:grid-cols-[minmax(10rem,1fr)_9rem_11rem_9rem_9rem_auto] lg:*:first:col-span-1 lg:*:last:col-span-1"
      >
        <Field id="audit-q" label="Person or record">
          {(control) => <Input {...control} name="q" type="search" defaultValue={filters.q} />}
        </Field>
        <Field id="audit-action" label="Action">
          {(control) => (
            <Select {...control} name="action" defaultValue={filters.action ?? ""}>
              <option value="">Any</option>
              {actions.map((action) => (
                <option key={action} value={action}>
                  {actionLabel(action)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="audit-table" label="Kind of record">
          {(control) => (
            <Select {...control} name="table" defaultValue={filters.table ?? ""}>
              <option value="">Any</option>
              {tables.map((table) => (
                <option key={table} value={table}>
                  {sentenceCase(nounOf(table))}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="audit-from" label="From">
          {(control) => <Input {...control} name="from" type="date" defaultValue={filters.from} />}
        </Field>
        <Field id="audit-to" label="To">
          {(control) => <Input {...control} name="to" type="date" defaultValue={filters.to} />}
        </Field>
        {filters.actorId && <input type="hidden" name="actorId" value={filters.actorId} />}
        <div className="flex gap-2">
          <Button type="submit" variant="primary">
            <Search aria-hidden className="size-4" />
            Search
          </Button>
          {isNarrowed && (
            <Link href={path} className={buttonStyle({ variant: "ghost" })}>
              Clear
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
