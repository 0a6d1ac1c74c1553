import type { FieldDescription } from "@/lib/resource/description";
import type { JsonSchema } from "./json-schema";

/** Exact decimal text: a number would lose paise. */
function decimalPattern({ precision = 18, scale = 4 }: FieldDescription): string {
  return `^-?\\d{1,${precision - scale}}(\\.\\d{1,${scale}})?$`;
}

function valueSchema(field: FieldDescription): JsonSchema {
  switch (field.kind) {
    case "choice":
      return { type: "string", enum: (field.choices ?? []).map(({ value }) => value) };
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return { type: "integer" };
    case "decimal":
    case "money":
    case "percentage":
      return { type: "string", pattern: decimalPattern(field) };
    case "date":
      return { type: "string", format: "date" };
    case "time":
      return { type: "string", pattern: "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$" };
    case "date_time":
      return { type: "string", format: "date-time" };
    case "reference":
      return { type: "string", format: "uuid" };
    case "list":
      return {
        type: "array",
        items: field.items === "id" ? { type: "string", format: "uuid" } : { type: "string" },
      };
    case "json":
      return {};
    case "email":
      return { type: "string", format: "email" };
    case "phone":
    case "text":
    case "long_text":
      return field.items === "id" ? { type: "string", format: "uuid" } : { type: "string" };
  }
}

function orNull({ type, enum: words, ...rest }: JsonSchema): JsonSchema {
  if (type === undefined) return rest;
  return {
    type: [type, "null"],
    ...(Array.isArray(words) && { enum: [...words, null] }),
    ...rest,
  };
}

const UNITS: Partial<Record<FieldDescription["kind"], string>> = {
  money: "an amount as decimal text",
  percentage: "18 per cent is `18`",
  decimal: "decimal text",
};

/** What a field is, in a few words: its label, and what its schema does not say. */
function wordsOf({ label, kind, target, fallback, isMasked }: FieldDescription): string {
  const parts = [
    ...(target ? [`id of one of \`${target}\``] : []),
    ...(UNITS[kind] ? [UNITS[kind]] : []),
    ...(fallback !== undefined && fallback !== "" ? [`\`${fallback}\` unless given`] : []),
    ...(isMasked ? ["masked"] : []),
  ];
  return parts.length > 0 ? `${label}: ${parts.join("; ")}.` : `${label}.`;
}

/** A field as the API sends and takes it. */
export function fieldSchema(field: FieldDescription): JsonSchema {
  const schema = valueSchema(field);
  return {
    ...(field.isNullable ? orNull(schema) : schema),
    description: wordsOf(field),
  };
}

/** What a condition on a field is compared with. */
export function conditionSchema(field: FieldDescription): JsonSchema {
  const { pattern: _, ...schema } = valueSchema(field);
  return field.kind === "list" ? { type: "string" } : schema;
}

/** The sample id of a resource's record: the same in all examples that refer to it. */
export function sampleId(resource: string): string {
  let hash = 7;
  for (const letter of resource) hash = (hash * 31 + letter.charCodeAt(0)) % 0xffffffff;
  const digits = hash.toString(16).padStart(8, "0");
  return `01939a2c-8f00-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.padEnd(12, "5")}`;
}

const TEXTS: readonly [RegExp, string][] = [
  [/gstin/, "29AAGCB7383J1Z4"],
  [/(^|_)pan$/, "AAGCB7383J"],
  [/ifsc/, "HDFC0000123"],
  [/pincode/, "560025"],
  [/(_no|_number)$/, "0001/25-26"],
  [/code/, "A-100"],
  [/url/, "https://example.com/page"],
];

function textExample({ column, label }: FieldDescription): string {
  return TEXTS.find(([pattern]) => pattern.test(column))?.[1] ?? label;
}

/** A value that the field takes. */
export function fieldExample(field: FieldDescription): unknown {
  switch (field.kind) {
    case "choice":
      return field.fallback ?? field.choices?.[0]?.value ?? "";
    case "boolean":
      return field.fallback === "true";
    case "integer":
      return 1;
    case "money":
      return "1499.00";
    case "percentage":
      return "18.0000";
    case "decimal":
      return (field.scale ?? 4) >= 4 ? "1.0000" : "1";
    case "date":
      return "2026-11-23";
    case "time":
      return "09:30:00";
    case "date_time":
      return "2026-11-23T10:30:00.000Z";
    case "reference":
      return sampleId(field.target ?? field.column);
    case "list":
      return field.items === "id" ? [sampleId(field.column)] : ["first"];
    case "json":
      return {};
    case "email":
      return "asha@example.com";
    case "phone":
      return "+91 80 4718 2200";
    case "text":
    case "long_text":
      return field.items === "id" ? sampleId(field.column) : textExample(field);
  }
}
