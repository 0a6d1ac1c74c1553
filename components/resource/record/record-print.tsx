"use client";

import { Printer } from "lucide-react";
import { fieldText } from "@/components/fields/field-text";
import { BackLink } from "@/components/settings/back-link";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import type { PrintView } from "@/lib/web/views-record";
import { fieldKey } from "../form/form-fields";
import { columnsOf, isNumeric } from "../form/line-grid/line-columns";
import { totalFields } from "../form/line-grid/line-totals";
import { currencyIn, shownSections, shownValue, stateOf } from "./record-fields";

type Write = (field: FieldDescription, record: RecordRow) => string;

function PrintedLines({ view, write }: { view: PrintView; write: Write }) {
  return view.description.lines.map((lines) => {
    const rows = (view.record[lines.name] ?? []) as readonly RecordRow[];
    if (rows.length === 0) return null;
    // Paper is narrow: a column that says nothing takes no room.
    const columns = columnsOf(lines).filter((field) =>
      rows.some((row) => write(field, row) !== ""),
    );
    return (
      <section
        key={lines.name}
        aria-label={lines.label.many}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <h2 className="mb-1 font-semibold">{lines.label.many}</h2>
        <table className="w-full border-collapse text-left text-xs">
          <thead>
            <tr className="border-b border-line-strong">
              <th scope="col" className="py-1 pr-2 font-medium">
                #
              </th>
              {columns.map((field) => (
                <th
                  key={field.name}
                  scope="col"
                  className={cn("px-2 py-1 font-medium", isNumeric(field) && "text-right")}
                >
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id} className="break-inside-avoid border-b align-top">
                <td className="py-1 pr-2">{index + 1}</td>
                {columns.map((field) => (
                  <td
                    key={field.name}
                    className={cn("px-2 py-1", isNumeric(field) && "text-right tabular-nums")}
                  >
                    {write(field, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}

/** A record on a sheet of A4, white in either theme; what is around it is not printed. */
export function RecordPrint({ view }: { view: PrintView }) {
  const { record, description, places, company } = view;
  const reader = useReader();
  const currency = currencyIn(record);
  const state = stateOf(description, record);
  const write: Write = (field, from) =>
    fieldText(field, shownValue(from, field), {
      locale: reader?.locale,
      timeZone: reader?.timeZone,
      currency,
      title: from.referenceTitles[field.name],
    });
  const filled = shownSections(description, record)
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter((field) => write(field, record) !== ""),
    }))
    .filter(({ fields }) => fields.length > 0);
  const totals = totalFields(description);
  const home = places[description.name]?.href ?? "/";
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-3 print:hidden">
        <BackLink href={`${home}/${record.id}`}>{record.recordTitle}</BackLink>
        <Button variant="primary" onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" />
          Print
        </Button>
      </div>
      <article
        // Paper is white, whatever the theme.
        style={{ colorScheme: "light" }}
        className="mx-auto flex w-full max-w-[210mm] flex-col gap-5 rounded-lg border bg-surface p-6 text-ink text-sm sm:p-10 print:max-w-none print:rounded-none print:border-0 print:p-0"
      >
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line-strong pb-4">
          <div className="min-w-0">
            <p className="text-ink-muted">{description.label.one}</p>
            <h1 className="break-words font-semibold text-xl">{record.recordTitle}</h1>
            {state && <p>{write(state.field, record)}</p>}
          </div>
          <p className="text-right font-semibold">{company}</p>
        </header>
        {filled.map((section) => (
          <section key={section.title} aria-label={section.title} className="break-inside-avoid">
            <h2 className="mb-1 font-semibold">{section.title}</h2>
            <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-2 print:grid-cols-2">
              {section.fields.map((field) => (
                <div key={fieldKey(field)} className="grid grid-cols-[8.5rem_1fr] gap-x-3 py-0.5">
                  <dt className="text-ink-muted">{field.label}</dt>
                  <dd className="min-w-0 whitespace-pre-line break-words" suppressHydrationWarning>
                    {write(field, record)}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <PrintedLines view={view} write={write} />
        {totals.length > 0 && (
          <dl className="ml-auto w-64 break-inside-avoid">
            {totals.map((field) => (
              <div
                key={field.name}
                className={cn(
                  "flex justify-between gap-4 py-0.5 tabular-nums",
                  field.name === description.amounts?.total?.field &&
                    "mt-1 border-line-strong border-t pt-1 font-semibold",
                )}
              >
                <dt>{field.label}</dt>
                <dd>{write(field, record)}</dd>
              </div>
            ))}
          </dl>
        )}
      </article>
    </div>
  );
}
