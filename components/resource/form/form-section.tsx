import { FieldValue } from "@/components/fields/field-value";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { FormField } from "./form-field";
import { fieldKey, isWritable, type FormSection as Section } from "./form-fields";

const WIDE = new Set<FieldDescription["kind"]>(["long_text", "json"]);

/** What the system writes, to be read while the rest is typed. */
function WrittenField({ field, record }: { field: FieldDescription; record: RecordRow }) {
  const title = field.kind === "reference" ? record.referenceTitles[field.name] : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium text-sm">{field.label}</span>
      <span className="flex min-h-8 items-center text-ink-muted">
        <FieldValue field={field} value={record[field.name]} title={title} />
      </span>
    </div>
  );
}

/** A section of a form: two columns where there is room, long texts over both. */
export function FormSection({
  section,
  record,
  numberField,
  idPrefix,
  isBare = false,
}: {
  section: Section;
  record: RecordRow | undefined;
  numberField: string | undefined;
  /** Of the controls' ids, where a form stands above another. */
  idPrefix?: string;
  /** Without a frame and heading of its own, for a form in a dialog. */
  isBare?: boolean;
}) {
  // What nobody has written yet is not there to be read.
  const shown = section.fields.filter((field) => isWritable(field) || record !== undefined);
  if (shown.length === 0) return null;
  const fields = (
    <div className={cn("grid items-start gap-4 sm:grid-cols-2", !isBare && "p-4 xl:grid-cols-3")}>
      {shown.map((field) => (
        <div
          key={fieldKey(field)}
          className={cn(
            "min-w-0",
            WIDE.has(field.kind) && "sm:col-span-2",
            WIDE.has(field.kind) && !isBare && "xl:col-span-3",
          )}
        >
          {isWritable(field) || !record ? (
            <FormField {...{ field, numberField, idPrefix }} />
          ) : (
            <WrittenField field={field} record={record} />
          )}
        </div>
      ))}
    </div>
  );
  return isBare ? fields : <Card title={section.title}>{fields}</Card>;
}
