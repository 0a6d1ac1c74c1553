import { Search } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { DeliveryStatus, WebhookPageView } from "@/lib/web/views-webhooks";
import { STATUS_LABELS } from "./delivery-status";

const isStatus = (name: string): name is DeliveryStatus => name in STATUS_LABELS;

/** Narrows the log down. A GET form: it works without JavaScript, and a search can be bookmarked. */
export function DeliveryFilters({
  filters,
  statuses,
  eventTypes,
  path,
}: Pick<WebhookPageView, "filters" | "statuses" | "eventTypes"> & { path: string }) {
  return (
    <search>
      <form
        // Fields keep what was typed into them; another search must show its own.
        key={JSON.stringify(filters)}
        action={path}
        method="get"
        className="grid grid-cols-2 items-end gap-3 *:nth-2:col-span-2 *:last:col-span-2 lg:grid-cols-[9rem_minmax(10rem,1fr)_9rem_auto] lg:*:last:col-span-1 lg:*:nth-2:col-span-1"
      >
        <Field id="delivery-status" label="Status">
          {(control) => (
            <Select {...control} name="status" defaultValue={filters.status ?? ""}>
              <option value="">Any</option>
              {statuses.filter(isStatus).map((status) => (
                <option key={status} value={status}>
                  {STATUS_LABELS[status]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="delivery-event" label="Event">
          {(control) => (
            <Input
              {...control}
              name="eventType"
              list="delivery-events"
              autoComplete="off"
              defaultValue={filters.eventType}
            />
          )}
        </Field>
        <Field id="delivery-day" label="Day">
          {(control) => <Input {...control} name="day" type="date" defaultValue={filters.day} />}
        </Field>
        <div className="flex gap-2">
          <Button type="submit">
            <Search aria-hidden className="size-4" />
            Search
          </Button>
          {Object.keys(filters).length > 0 && (
            <Link href={path} className={buttonStyle({ variant: "ghost" })}>
              Clear
            </Link>
          )}
        </div>
        <datalist id="delivery-events">
          {eventTypes.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
      </form>
    </search>
  );
}
