import { and, type Column, ilike, or, type SQL, sql } from "drizzle-orm";
import type { ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { FieldAccess } from "@/lib/core/field-access";
import type { Filter, Operator } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import { fieldSchema } from "@/lib/resource/input";
import { operatorsOf } from "@/lib/resource/operators";
import type { Known } from "./register";

const invalid = (field: string, message: string) =>
  new AppError("invalid", "filter.invalid", message, { fields: { [field]: message } });

const COMPARED: Partial<Record<Operator, SQL>> = {
  eq: sql`=`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
};

/** What text is cast to, where it is not text that is held. */
export const SQL_TYPE: Partial<Record<FieldDescription["kind"], string>> = {
  integer: "bigint",
  decimal: "numeric",
  money: "numeric",
  percentage: "numeric",
  boolean: "boolean",
  date: "date",
  time: "time",
  date_time: "timestamptz",
  reference: "uuid",
};

/** What somebody may filter and sort by: the id, the tags, and every field he is shown in full. */
export function usableFields(
  { description }: Known,
  access: FieldAccess,
  custom: readonly FieldDescription[] = [],
): Map<string, FieldDescription> {
  const plain = { isRequired: false, isReadOnly: true, isNullable: false } as const;
  const own: FieldDescription[] = [
    { ...plain, name: "id", column: "id", label: "Id", kind: "text", items: "id" },
    ...(description.hasTags
      ? [
          {
            ...plain,
            name: "tags",
            column: "tags",
            label: "Tags",
            kind: "list",
            items: "text",
          } as const,
        ]
      : []),
  ];
  const shown = description.fields.filter(({ name }) => {
    const right = access.of(name);
    return right === "write" || right === "read";
  });
  return new Map([...own, ...shown, ...custom].map((field) => [field.name, field]));
}

/** A filter's text as its field's value; throws `invalid` that names the field and its rule. */
function valueIn(field: FieldDescription, text: string): string {
  if (field.kind === "boolean") {
    if (text === "true" || text === "false") return text;
    throw invalid(field.name, `${field.label} is true or false.`);
  }
  const given = field.kind === "integer" && /^-?\d+$/.test(text) ? Number(text) : text;
  const parsed = fieldSchema({ ...field, isNullable: false }).safeParse(given);
  if (parsed.success)
    return parsed.data instanceof Date ? parsed.data.toISOString() : String(parsed.data);
  throw invalid(field.name, parsed.error.issues[0]?.message ?? `${field.label} is not right.`);
}

/** A text as part of a LIKE pattern: its own wildcards stand for themselves. */
export const pattern = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

function typed(field: FieldDescription, text: string): SQL {
  const isId = field.items === "id";
  const type = isId ? "uuid" : SQL_TYPE[field.kind];
  return type ? sql`cast(${text} as ${sql.raw(type)})` : sql`${text}`;
}

/** A field of a row as an expression; a tenant's own field is cast to what it holds. */
export function expressionOf({ resource }: Known, field: FieldDescription): SQL {
  if (!field.isCustom) return sql`${columnOf(resource.table, field.name)}`;
  const text = sql`${columnOf(resource.table, "custom")} ->> ${field.column}`;
  const type = SQL_TYPE[field.kind];
  return type ? sql`cast(${text} as ${sql.raw(type)})` : sql`(${text})`;
}

function compile(known: Known, field: FieldDescription, operator: Operator, value: string): SQL {
  const column = expressionOf(known, field);
  if (operator === "empty") {
    if (value !== "true" && value !== "false") throw invalid(field.name, "Say true or false.");
    const nothing =
      field.kind === "list" ? sql`cardinality(${column}) = 0` : sql`${column} is null`;
    return value === "true" ? nothing : sql`not (${nothing})`;
  }
  if (operator === "has") {
    const one = valueIn({ ...field, kind: "text" }, value);
    return field.isCustom
      ? sql`${columnOf(known.resource.table, "custom")} -> ${field.column} ? ${one}`
      : sql`${field.items === "id" ? sql`cast(${one} as uuid)` : one} = any(${column})`;
  }
  if (operator === "contains") return sql`${column}::text ilike ${`%${pattern(value)}%`}`;
  if (operator === "starts") return sql`${column}::text ilike ${`${pattern(value)}%`}`;
  if (operator === "in") {
    const values = value.split(",").map((one) => typed(field, valueIn(field, one.trim())));
    return sql`${column} in (${sql.join(values, sql`, `)})`;
  }
  const wanted = typed(field, valueIn(field, value));
  if (operator === "ne") return sql`${column} is distinct from ${wanted}`;
  return sql`${column} ${COMPARED[operator] ?? sql`=`} ${wanted}`;
}

/** Conditions of a list. Throws `invalid` that names the field, the operator or the value that is wrong. */
export function filterConditions(
  known: Known,
  usable: ReadonlyMap<string, FieldDescription>,
  filters: readonly Filter[],
): SQL[] {
  return filters.map(({ field: name, operator, value }) => {
    const field = usable.get(name);
    if (!field) throw invalid(name, `${known.description.label.many} have no field ${name}.`);
    const allowed = operatorsOf(field);
    if (!allowed.includes(operator)) {
      throw invalid(name, `${field.label} is filtered by ${allowed.join(", ") || "nothing"}.`);
    }
    return compile(known, field, operator, value);
  });
}

/** Every word must stand in one of the searched fields. */
export function searchCondition(
  { resource, description }: Known,
  usable: ReadonlyMap<string, FieldDescription>,
  q: string | undefined,
  title?: SQL,
): SQL | undefined {
  const words = (q ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return undefined;
  const searched = description.search.length > 0 ? description.search : description.title;
  const columns = searched
    .filter((name) => usable.has(name) && usable.get(name)?.kind !== "reference")
    .map((name): SQL | Column => columnOf(resource.table, name));
  // Named by others alone, such as a line by its document and product: those names are searched.
  if (columns.length === 0) columns.push(title ?? sql`''`);
  return and(
    ...words.map((word) =>
      or(...columns.map((column) => ilike(sql`${column}::text`, `%${pattern(word)}%`))),
    ),
  );
}

/** The rows a reader may see; lines are seen where the record they belong to is. */
export function visibleRows(ctx: ReadContext, { resource, parent }: Known): SQL | undefined {
  if (!parent) return ctx.rows(resource.table);
  const above = visibleRows(ctx, parent.known);
  const own = columnOf(resource.table, parent.field);
  const { table } = parent.known.resource;
  return above && sql`${own} in (select ${columnOf(table, "id")} from ${table} where ${above})`;
}
