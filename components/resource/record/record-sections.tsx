import { FieldValue } from "@/components/fields/field-value";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import type { ResourceScreen } from "@/lib/web/views-record";
import { type FormSection, fieldKey } from "../form/form-fields";
import { currencyIn, shownSections, shownValue } from "./record-fields";

const WIDE = new Set<FieldDescription["kind"]>(["long_text", "json"]);

/** Where the record of a reference is, as far as the reader may open it. */
export const hrefOf = (
  places: ResourceScreen["places"],
  target: string | undefined,
  id: unknown,
): string | undefined => {
  const href = target && places[target]?.href;
  return href && typeof id === "string" ? `${href}/${id}` : undefined;
};

function SectionCard({
  section,
  record,
  places,
  isAlone,
}: {
  section: FormSection;
  record: RecordRow;
  places: ResourceScreen["places"];
  /** Then its own fields take both columns. */
  isAlone: boolean;
}) {
  const currency = currencyIn(record);
  return (
    <Card title={section.title} className="mb-5 break-inside-avoid">
      <dl className={cn("grid gap-x-6 px-4 py-1.5", isAlone && "sm:grid-cols-2")}>
        {section.fields.map((field) => {
          const value = shownValue(record, field);
          return (
            <div
              key={fieldKey(field)}
              className={cn(
                "grid min-w-0 grid-cols-[8.5rem_1fr] gap-x-3 py-1",
                isAlone && WIDE.has(field.kind) && "sm:col-span-2",
              )}
            >
              <dt className="break-words text-ink-muted">{field.label}</dt>
              <dd className="min-w-0 break-words">
                <FieldValue
                  field={field}
                  value={value}
                  title={record.referenceTitles[field.name]}
                  href={hrefOf(places, field.target, value)}
                  currency={currency}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}

/** What a record says, section by section, in two columns where there is room. */
export function RecordSections({
  description,
  record,
  places,
}: {
  description: ResourceDescription;
  record: RecordRow;
  places: ResourceScreen["places"];
}) {
  const sections = shownSections(description, record);
  const isAlone = sections.length === 1;
  return (
    <div className={cn("-mb-5 gap-5", !isAlone && "lg:mb-0 lg:columns-2")}>
      {sections.map((section) => (
        <SectionCard key={section.title} {...{ section, record, places, isAlone }} />
      ))}
    </div>
  );
}
