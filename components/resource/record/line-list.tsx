import { FieldValue } from "@/components/fields/field-value";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";

/** Lines where there is no room for a table: what each is about, and below it what it says. */
export function LineList({
  label,
  columns,
  rows,
  currency,
}: {
  label: string;
  columns: readonly FieldDescription[];
  rows: readonly { id: string; number: string; line: RecordRow }[];
  currency: string | undefined;
}) {
  const [first, ...others] = columns;
  const value = (field: FieldDescription, line: RecordRow) => (
    <FieldValue
      field={field}
      value={line[field.name]}
      title={line.referenceTitles[field.name]}
      currency={currency}
    />
  );
  const isFilled = (field: FieldDescription, line: RecordRow) =>
    line[field.name] !== null && line[field.name] !== undefined && line[field.name] !== "";
  return (
    <ul aria-label={label} className="divide-y sm:hidden">
      {rows.map(({ id, number, line }) => (
        <li key={id} className="flex gap-3 px-4 py-2.5">
          <span className="shrink-0 text-ink-muted text-xs tabular-nums leading-5">{number}</span>
          <div className="min-w-0 flex-1">
            <p className="break-words font-medium">{first && value(first, line)}</p>
            <dl className="mt-0.5 grid grid-cols-2 gap-x-4 text-xs">
              {others
                .filter((field) => isFilled(field, line))
                .map((field) => (
                  <div key={field.name} className="min-w-0">
                    <dt className="truncate text-ink-muted">{field.label}</dt>
                    <dd className="truncate">{value(field, line)}</dd>
                  </div>
                ))}
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}
