"use client";

import { Sigma } from "lucide-react";
import { fieldText } from "@/components/fields/field-text";
import { Button } from "@/components/ui/button";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription } from "@/lib/resource/description";
import type { Figures } from "./use-figures";

/** How much of the list is there, and on request how much there is altogether. */
export function ListFooter({
  loaded,
  hasMore,
  isTotalling,
  onTotal,
  figures,
  columns,
  problem,
  onRetry,
}: {
  loaded: number;
  hasMore: boolean;
  isTotalling: boolean;
  onTotal: () => void;
  figures: Figures;
  columns: readonly FieldDescription[];
  /** Why the next page is missing. */
  problem: string | undefined;
  onRetry: () => void;
}) {
  const reader = useReader();
  const writing = { locale: reader?.locale, timeZone: reader?.timeZone };
  const number = (count: number) => count.toLocaleString(reader?.locale);
  const totals = isTotalling ? figures.totals : undefined;
  const sums = columns.flatMap((field) => {
    const sum = totals?.sums[field.name];
    return sum === undefined ? [] : [{ label: field.label, text: fieldText(field, sum, writing) }];
  });
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t bg-canvas px-4 py-1 text-ink-muted text-xs">
      <p role="status" className="tabular-nums">
        {hasMore ? `${number(loaded)} loaded, more below` : `${number(loaded)} in this list`}
      </p>
      {problem && (
        <p role="alert" className="flex items-center gap-2 text-danger">
          {problem}
          <Button size="sm" variant="ghost" onClick={onRetry}>
            Try again
          </Button>
        </p>
      )}
      <div className="flex-1" />
      {totals && (
        <dl className="flex flex-wrap gap-x-4 tabular-nums">
          <div className="flex gap-1.5">
            <dt>Count</dt>
            <dd className="font-medium text-ink">{number(totals.count)}</dd>
          </div>
          {sums.map(({ label, text }) => (
            <div key={label} className="flex gap-1.5">
              <dt>{label}</dt>
              <dd className="font-medium text-ink">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {!totals && (
        <Button
          size="sm"
          variant="ghost"
          aria-disabled={(isTotalling && figures.isCounting) || undefined}
          onClick={() => (isTotalling ? figures.retry() : onTotal())}
        >
          <Sigma aria-hidden className="size-3.5" />
          {isTotalling
            ? figures.isCounting
              ? "Counting…"
              : "Count again: it failed"
            : "Count and sum"}
        </Button>
      )}
    </div>
  );
}
