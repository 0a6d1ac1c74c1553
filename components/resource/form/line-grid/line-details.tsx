import { FieldInput } from "@/components/fields/field-input";
import { Field } from "@/components/ui/field";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { cellId } from "../line-problems";
import type { LineRow } from "../line-rows";
import type { DrawGrid, GridActions } from "./grid-actions";
import { detailsOf } from "./line-columns";

/** What does not fit into a line's row: its other fields, and the lines it has itself. */
export function LineDetails({
  lines,
  row,
  name,
  prefix,
  actions,
  drawGrid,
  fields = detailsOf(lines),
}: {
  lines: LinesDescription;
  row: LineRow;
  /** Such as "line 3". */
  name: string;
  prefix: string;
  actions: GridActions;
  drawGrid: DrawGrid;
  /** On a phone there is no row, and all of it stands here. */
  fields?: readonly FieldDescription[];
}) {
  return (
    <div className="flex flex-col gap-4">
      {fields.length > 0 && (
        <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {fields.map((field) => (
            <Field
              key={field.name}
              id={cellId(prefix, row.key, field.name)}
              label={field.label}
              error={row.problems[field.name]}
              isOptional={!field.isRequired && field.isNullable}
            >
              {(control) => (
                <FieldInput
                  control={control}
                  field={field}
                  value={row.values[field.name] ?? null}
                  onChange={(value) => actions.change({ key: row.key, field: field.name }, value)}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {lines.lines
        .filter(({ isReadOnly }) => !isReadOnly)
        .map((inner) => (
          <section
            key={inner.name}
            aria-label={`${inner.label.many} of ${name}`}
            className="overflow-hidden rounded-lg border bg-surface"
          >
            <h3 className="border-b px-3 py-1.5 font-medium text-xs">{inner.label.many}</h3>
            {drawGrid({
              lines: inner,
              rows: row.inner[inner.name] ?? [],
              label: `${inner.label.many} of ${name}`,
              prefix: `${prefix}-${row.key}-${inner.name}`,
              edit: (change) => actions.changeInner(row.key, inner.name, change),
            })}
          </section>
        ))}
    </div>
  );
}
