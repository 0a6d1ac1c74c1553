import { type Column, getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgArray, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { isSecretName } from "@/lib/core/secret-names";
import { kebab } from "./define";
import type { FieldDescription, FieldKind } from "./description";

/** Columns that every table has and that are shown as facts of the record, not as its fields. */
const HOUSEKEEPING = ["id", "version", "tags", "custom", "clientRef"];
const STAMPS = ["createdAt", "createdBy", "updatedAt", "updatedBy"];
const LONG =
  /(description|notes?|body|message|instructions|remarks|comments?|text|reason|detail)$/i;

/** Abbreviations of the trade, as they are written. */
const WRITTEN: Record<string, string> = {
  gst: "GST",
  gstin: "GSTIN",
  hsn: "HSN",
  pan: "PAN",
  tan: "TAN",
  tds: "TDS",
  tcs: "TCS",
  uom: "Unit",
  mrp: "MRP",
  sku: "SKU",
  ifsc: "IFSC",
  upi: "UPI",
  irn: "IRN",
  url: "URL",
  ip: "IP",
  sla: "SLA",
  otp: "OTP",
  qty: "quantity",
  pct: "%",
  no: "number",
  ref: "reference",
  amc: "AMC",
  cod: "COD",
  rfq: "RFQ",
  kyc: "KYC",
  esi: "ESI",
  pf: "PF",
  uan: "UAN",
  vat: "VAT",
  po: "PO",
  email: "e-mail",
  cgst: "CGST",
  sgst: "SGST",
  igst: "IGST",
  itc: "ITC",
  rto: "RTO",
  msme: "MSME",
  neft: "NEFT",
  rtgs: "RTGS",
  imps: "IMPS",
  ltl: "LTL",
  ftl: "FTL",
  gstr1: "GSTR-1",
  gstr3b: "GSTR-3B",
  sms: "SMS",
  whatsapp: "WhatsApp",
};

/** `customerPoNo` → `Customer PO number`; ids lose their ending, flags their `is`. */
function labelOf(name: string): string {
  const words = name
    .replace(/(?:Id|At|On)$/, (ending) => (ending === "Id" ? "" : ending))
    .replace(/^(is|has|can)(?=[A-Z])/, "")
    .replace(/([A-Z])/g, " $1")
    .trim()
    .toLowerCase()
    .split(" ");
  const text = words
    .filter((word, at) => !(at === words.length - 1 && (word === "at" || word === "on")))
    .map((word) => WRITTEN[word] ?? word)
    .join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const wordsOf = (value: string) => {
  const text = WRITTEN[value] ?? value.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Which table a column points to, by the column's name in the database. */
function targetsOf(table: PgTable): Map<string, PgTable> {
  const targets = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return columns.map((column): [string, PgTable] => [column.name, foreignTable]);
  });
  return new Map(targets);
}

function kindOf(name: string, column: Column): FieldKind {
  if (is(column, PgArray)) return "list";
  if (column.enumValues?.length) return "choice";
  const type = column.getSQLType();
  if (type === "numeric(18, 2)") return "money";
  if (type === "numeric(7, 4)" && /(pct|percent)/i.test(name)) return "percentage";
  if (type.startsWith("numeric")) return "decimal";
  if (type === "boolean") return "boolean";
  if (type === "integer" || type === "bigint") return "integer";
  if (type === "date") return "date";
  if (type === "time") return "time";
  if (type.startsWith("timestamp")) return "date_time";
  if (type.startsWith("json")) return "json";
  if (/email$/i.test(name)) return "email";
  if (/(phone|mobile)$/i.test(name)) return "phone";
  return LONG.test(name) ? "long_text" : "text";
}

function numbersOf(column: Column): Pick<FieldDescription, "precision" | "scale"> {
  const [, precision, scale] = /^numeric\((\d+), (\d+)\)$/.exec(column.getSQLType()) ?? [];
  return precision ? { precision: Number(precision), scale: Number(scale) } : {};
}

function listOf(column: Column): Pick<FieldDescription, "items"> {
  if (!is(column, PgArray)) return {};
  return { items: column.baseColumn.getSQLType() === "uuid" ? "id" : "text" };
}

function describeColumn(
  name: string,
  column: Column,
  target: PgTable | undefined,
): FieldDescription {
  const isStamp = STAMPS.includes(name);
  const isPerson = name === "createdBy" || name === "updatedBy";
  const kind = target || isPerson ? "reference" : kindOf(name, column);
  const fallback = typeof column.default === "object" ? undefined : column.default;
  return {
    name,
    column: column.name,
    label: labelOf(name),
    kind,
    isRequired: column.notNull && !column.hasDefault && !isStamp,
    isReadOnly: isStamp,
    isNullable: !column.notNull,
    ...(fallback !== undefined && { fallback: String(fallback) }),
    ...(kind === "choice" && {
      choices: (column.enumValues ?? []).map((value) => ({ value, label: wordsOf(value) })),
    }),
    ...(target && { target: kebab(getTableName(target)) }),
    ...(isPerson && { target: "users" }),
    ...(!target && column.getSQLType() === "uuid" && { items: "id" as const }),
    ...numbersOf(column),
    ...listOf(column),
  };
}

const known = new Map<PgTable, readonly FieldDescription[]>();

/** A table's columns as fields, secrets and housekeeping left out, in the order they are declared. */
export function fieldsOf(table: PgTable): readonly FieldDescription[] {
  const found = known.get(table);
  if (found) return found;
  const targets = targetsOf(table);
  const fields = Object.entries(getTableColumns(table))
    .filter(([name, { name: column }]) => !HOUSEKEEPING.includes(name) && !isSecretName(column))
    .map(([name, column]) => describeColumn(name, column, targets.get(column.name)));
  known.set(table, fields);
  return fields;
}

/** A column by its property. Throws for one that the table does not have: a fault of ours. */
export function columnOf(table: PgTable, name: string): PgColumn {
  const column = getTableColumns(table)[name] as PgColumn | undefined;
  if (!column) throw new Error(`${getTableName(table)} has no ${name}`);
  return column;
}

export const hasColumn = (table: PgTable, name: string): boolean =>
  Object.hasOwn(getTableColumns(table), name);
