import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { type FormSection, sectionsOf } from "../form/form-fields";

const STAMPS = new Set(["createdAt", "createdBy", "updatedAt", "updatedBy"]);

type Source = Readonly<Record<string, unknown>>;

/** A record's value of a field; a tenant's own fields lie together in `custom`. */
export function shownValue(record: Source, field: FieldDescription): unknown {
  if (!field.isCustom) return record[field.name];
  const { custom } = record;
  return custom && typeof custom === "object" ? (custom as Source)[field.column] : undefined;
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && !value[0]);

/** Fields that a record shows elsewhere: in its heading, below its lines, beside it. */
function placedElsewhere(description: ResourceDescription): ReadonlySet<string> {
  const { amounts, hasActive, numberField = "" } = description;
  const { total, sums = {} } = amounts ?? {};
  const parts = total ? [total.field, ...total.of.map((name) => name.replace(/^-/, ""))] : [];
  const active = hasActive ? ["isActive"] : [];
  return new Set([...STAMPS, ...Object.keys(sums), ...parts, ...active, numberField, "status"]);
}

/**
 * What a record's page shows, section by section: its form, and below that whatever is filled in
 * beside it. Of the form the blank fields stay, so that one finds a field where it always is.
 */
export function shownSections(
  description: ResourceDescription,
  record: RecordRow,
): readonly FormSection[] {
  const elsewhere = placedElsewhere(description);
  const sections = sectionsOf(description).map(({ title, fields }) => ({
    title,
    fields: fields.filter(({ name }) => !elsewhere.has(name)),
  }));
  const placed = new Set(sections.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const others = description.fields.filter(
    (field) =>
      !placed.has(field.name) &&
      !elsewhere.has(field.name) &&
      !isNothing(shownValue(record, field)),
  );
  return [...sections, { title: "Details", fields: others }].filter(
    ({ fields }) => fields.length > 0,
  );
}

/** The state of a record, when it has one. */
export function stateOf(
  { fields }: ResourceDescription,
  record: RecordRow,
): { field: FieldDescription; value: string } | undefined {
  const field = fields.find(({ name, kind }) => name === "status" && kind === "choice");
  const value = field && record[field.name];
  return field && typeof value === "string" ? { field, value } : undefined;
}

/** Whether a document has left its first state: from then on commands move it, and nobody edits it. */
export function isFinal(description: ResourceDescription, record: RecordRow): boolean {
  const state = stateOf(description, record);
  if (description.kind !== "transaction" || !state?.field.isReadOnly) return false;
  return state.value !== state.field.choices?.[0]?.value;
}

/** The currency of a record's amounts, from what its currency is called: `INR · Indian rupee`. */
export const currencyIn = (record: RecordRow): string | undefined =>
  /^[A-Z]{3}\b/.exec(record.referenceTitles.currencyId ?? "")?.[0];
