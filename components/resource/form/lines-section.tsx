"use client";

import { useSyncExternalStore } from "react";
import { useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import type { RecordRow } from "@/lib/resource/answers";
import type { LinesDescription, ResourceDescription } from "@/lib/resource/description";
import { currencyIn } from "../record/record-fields";
import { LineGrid } from "./line-grid/line-grid";
import { LineTotals, totalFields } from "./line-grid/line-totals";
import type { LineRows } from "./line-rows";
import type { LinesStore } from "./lines-store";

const NONE: LineRows = [];

/** What the lines come to while they are typed; the other parts of the total are read from the form. */
function LiveTotals({
  description,
  store,
  record,
}: {
  description: ResourceDescription;
  store: LinesStore;
  record: RecordRow | undefined;
}) {
  const sums = useSyncExternalStore(
    store.subscribe,
    () => store.get().sums,
    () => store.get().sums,
  );
  const header = useWatch() as Readonly<Record<string, unknown>>;
  return (
    <LineTotals
      fields={totalFields(description)}
      values={{ ...record, ...header, ...sums }}
      currency={record && currencyIn(record)}
      total={description.amounts?.total?.field}
    />
  );
}

/** Lines of a record in its form, with what they come to below those that are summed up. */
export function LinesSection({
  description,
  lines,
  store,
  record,
}: {
  description: ResourceDescription;
  lines: LinesDescription;
  store: LinesStore;
  record: RecordRow | undefined;
}) {
  const rows = useSyncExternalStore(
    store.subscribe,
    () => store.get().rows[lines.name] ?? NONE,
    () => store.get().rows[lines.name] ?? NONE,
  );
  return (
    <Card
      title={lines.label.many}
      aside={
        <span className="text-ink-muted text-xs">
          {rows.length} {(rows.length === 1 ? lines.label.one : lines.label.many).toLowerCase()}
        </span>
      }
    >
      <LineGrid
        lines={lines}
        rows={rows}
        label={lines.label.many}
        prefix={lines.name}
        edit={(change) => store.edit(lines.name, change)}
      />
      {description.amounts?.lines === lines.name && (
        <div className="border-t bg-canvas">
          <LiveTotals {...{ description, store, record }} />
        </div>
      )}
    </Card>
  );
}
