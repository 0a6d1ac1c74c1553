import { and, asc, eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/core/custom-fields";
import type { ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { kebab } from "@/lib/resource/define";
import type { FieldDescription, FieldKind } from "@/lib/resource/description";
import { fieldSchema } from "@/lib/resource/input";
import type { Known } from "./register";

type DataType = (typeof customFields.$inferSelect)["dataType"];

const KINDS: Record<Exclude<DataType, "formula">, FieldKind> = {
  text: "text",
  number: "decimal",
  money: "money",
  date: "date",
  datetime: "date_time",
  boolean: "boolean",
  select: "choice",
  multi_select: "list",
  reference: "reference",
  file: "reference",
  url: "text",
};

/** Options of a choice are kept as texts or as `{value, label}`. */
function choicesOf(options: unknown): FieldDescription["choices"] {
  if (!Array.isArray(options)) return [];
  return options.map((option) =>
    typeof option === "object" && option !== null && "value" in option
      ? {
          value: String(option.value),
          label: String("label" in option ? option.label : option.value),
        }
      : { value: String(option), label: String(option) },
  );
}

/** The fields that a tenant has added to a table, in their order, as fields like any other. */
export async function loadCustomFields(
  ctx: Pick<ReadContext, "tx">,
  { resource }: Known,
): Promise<FieldDescription[]> {
  const rows = await ctx.tx
    .select()
    .from(customFields)
    .where(and(eq(customFields.tableName, resource.tableName), eq(customFields.isActive, true)))
    .orderBy(asc(customFields.position), asc(customFields.fieldKey));
  return rows.flatMap(({ fieldKey, label, dataType, options, isRequired, referenceTable }) => {
    if (dataType === "formula") return [];
    const kind = KINDS[dataType];
    const target = dataType === "file" ? "media-assets" : referenceTable && kebab(referenceTable);
    return {
      name: `custom.${fieldKey}`,
      column: fieldKey,
      label,
      kind,
      isRequired,
      isReadOnly: false,
      isNullable: !isRequired,
      isCustom: true,
      ...(kind === "choice" && { choices: choicesOf(options) }),
      ...(kind === "money" && { precision: 18, scale: 2 }),
      ...(kind === "reference" && target && { target }),
    };
  });
}

/**
 * The values of a tenant's own fields after a change: what is sent over what was there, each as its
 * field wants it. Throws `invalid` that names a field that is unknown, wrong or missing.
 */
export function customValues(
  fields: readonly FieldDescription[],
  before: Readonly<Record<string, unknown>>,
  sent: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const wrong: Record<string, string> = {};
  const after: Record<string, unknown> = { ...before };
  const byKey = new Map(fields.map((field) => [field.column, field]));
  for (const [key, value] of Object.entries(sent)) {
    const field = byKey.get(key);
    const parsed = field && fieldSchema(field).safeParse(value);
    if (!parsed) wrong[`custom.${key}`] = "There is no such field here.";
    else if (!parsed.success) wrong[`custom.${key}`] = parsed.error.issues[0]?.message ?? "";
    else after[key] = parsed.data instanceof Date ? parsed.data.toISOString() : parsed.data;
  }
  for (const { column, label, isRequired } of fields) {
    const isMissing = after[column] === undefined || after[column] === null;
    if (isRequired && isMissing) wrong[`custom.${column}`] ??= `${label} is missing.`;
  }
  if (Object.keys(wrong).length === 0) return after;
  throw new AppError("invalid", "input.invalid", "Some of the values need another look.", {
    fields: wrong,
  });
}
