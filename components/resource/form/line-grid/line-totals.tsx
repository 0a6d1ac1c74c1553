import { FieldValue } from "@/components/fields/field-value";
import { cn } from "@/components/ui/class-names";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";

/** The fields that follow from the lines, in the order in which they add up. */
export function totalFields({
  amounts,
  fields,
}: Pick<ResourceDescription, "amounts" | "fields">): readonly FieldDescription[] {
  if (!amounts) return [];
  const parts = amounts.total
    ? [...amounts.total.of.map((name) => name.replace(/^-/, "")), amounts.total.field]
    : Object.keys(amounts.sums);
  const names = [...new Set([...parts, ...Object.keys(amounts.sums)])];
  const last = amounts.total?.field;
  return [...names.filter((name) => name !== last), ...(last ? [last] : [])].flatMap(
    (name) => fields.find((field) => field.name === name) ?? [],
  );
}

/** What the lines come to, the total last. */
export function LineTotals({
  fields,
  values,
  total,
  currency,
}: {
  fields: readonly FieldDescription[];
  values: Readonly<Record<string, unknown>>;
  /** The field that is the total. */
  total: string | undefined;
  currency?: string | undefined;
}) {
  return (
    <dl className="ml-auto flex w-full max-w-72 flex-col px-4 py-3 text-sm">
      {fields.map((field) => (
        <div
          key={field.name}
          className={cn(
            "flex items-baseline justify-between gap-4 py-0.5",
            field.name === total && "mt-1 border-t pt-1.5 font-semibold text-base",
          )}
        >
          <dt className={cn(field.name !== total && "text-ink-muted")}>{field.label}</dt>
          <dd className="text-right tabular-nums">
            <FieldValue field={field} value={values[field.name]} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
