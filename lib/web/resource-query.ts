import { AppError } from "@/lib/core/errors";
import {
  type Filter,
  type ListQuery,
  OPERATORS,
  type Operator,
  PAGE_SIZES,
} from "@/lib/resource/answers";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { isSortable, operatorsOf } from "@/lib/resource/operators";
import { wireNames } from "./resource-wire";

/** Parameters of a list that are no filters. */
export const LIST_PARAMETERS = [
  "limit",
  "cursor",
  "sort",
  "q",
  "totals",
  "group",
  "fields",
  "expand",
] as const;
type ListParameter = (typeof LIST_PARAMETERS)[number];

/** Parameters of one record. */
const RECORD_PARAMETERS = ["fields", "expand"] as const satisfies readonly ListParameter[];

const LONGEST = { q: 200, value: 8_000, cursor: 2_000 } as const;
const MOST_CONDITIONS = 40;

/** How the record itself and its tags are asked for; both are no fields of it. */
const ID_OPERATORS: readonly Operator[] = ["eq", "ne", "in"];
const TAG_OPERATORS: readonly Operator[] = ["has", "empty"];

/** What somebody wants to see of records. */
export type Shown = {
  /** Properties; all of them where undefined. */
  fields: readonly string[] | undefined;
  /** References whose records are sent along. */
  expand: readonly FieldDescription[];
};

/** Collects what is wrong with a query, so that all of it is told at once. */
class Faults {
  /** A map: a parameter may be called `__proto__`. */
  private readonly byParameter = new Map<string, string>();

  add(parameter: string, rule: string): undefined {
    if (!this.byParameter.has(parameter)) this.byParameter.set(parameter, rule);
    return undefined;
  }

  throwIfAny(): void {
    if (this.byParameter.size === 0) return;
    const message = "Some of the parameters need another look.";
    throw new AppError("invalid", "query.invalid", message, {
      fields: Object.fromEntries(this.byParameter),
    });
  }
}

const split = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const isOperator = (text: string): text is Operator =>
  (OPERATORS as readonly string[]).includes(text);

const inWords = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "none");

/** `order_date.gte` → the field and the operator; a field alone is asked to equal. */
function partsOf(parameter: string): { column: string; operator: Operator } {
  const segments = parameter.split(".");
  const last = segments.at(-1) ?? "";
  // A field of the tenant's own may be called `in`: `custom.in` is that field.
  const least = segments[0] === "custom" ? 3 : 2;
  if (segments.length < least || !isOperator(last)) return { column: parameter, operator: "eq" };
  return { column: segments.slice(0, -1).join("."), operator: last };
}

function namedOperators(
  { fields, hasTags, hasCustom }: ResourceDescription,
  column: string,
): { name: string; operators: readonly Operator[] } | undefined {
  if (column === "id") return { name: "id", operators: ID_OPERATORS };
  if (column === "tags" && hasTags) return { name: "tags", operators: TAG_OPERATORS };
  // Which fields of its own a tenant has is known behind the gates only.
  if (column.startsWith("custom.") && hasCustom) return { name: column, operators: OPERATORS };
  const field = fields.find((one) => one.column === column);
  return field && { name: field.name, operators: operatorsOf(field) };
}

function filterOf(
  description: ResourceDescription,
  [parameter, value]: [string, string],
  faults: Faults,
): Filter | undefined {
  const { column, operator } = partsOf(parameter);
  const found = namedOperators(description, column);
  if (!found) return faults.add(parameter, "There is no such parameter or field here.");
  const { name, operators } = found;
  if (!operators.includes(operator)) {
    return faults.add(parameter, `This field takes these operators: ${inWords(operators)}.`);
  }
  if (value.length > LONGEST.value) {
    return faults.add(parameter, `A value has at most ${LONGEST.value} characters.`);
  }
  return { field: name, operator, value };
}

function filtersOf(description: ResourceDescription, search: URLSearchParams, faults: Faults) {
  const conditions = [...search].filter(
    ([name]) => !(LIST_PARAMETERS as readonly string[]).includes(name),
  );
  if (conditions.length > MOST_CONDITIONS) {
    faults.add("filters", `A list takes at most ${MOST_CONDITIONS} conditions.`);
  }
  return conditions.flatMap((condition) => filterOf(description, condition, faults) ?? []);
}

function limitOf(text: string | null, faults: Faults): number {
  if (text === null) return PAGE_SIZES.default;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > PAGE_SIZES.largest) {
    faults.add("limit", `A page has 1 to ${PAGE_SIZES.largest} records.`);
  }
  return limit;
}

function sortOf(
  { fields, hasCustom }: ResourceDescription,
  text: string | null,
  faults: Faults,
): string[] {
  return split(text ?? "").flatMap((part) => {
    const isBackwards = part.startsWith("-");
    const column = isBackwards ? part.slice(1) : part;
    if (column === "id" || (hasCustom && column.startsWith("custom."))) return [part];
    const field = fields.find((one) => one.column === column);
    if (!field) return faults.add("sort", `There is no field ${column} here.`) ?? [];
    if (!isSortable(field)) {
      return faults.add("sort", `A list cannot be sorted by ${column}.`) ?? [];
    }
    return [isBackwards ? `-${field.name}` : field.name];
  });
}

function isTrue(text: string | null, faults: Faults): boolean {
  if (text !== null && text !== "true" && text !== "false") {
    faults.add("totals", "This is true or false.");
  }
  return text === "true";
}

function groupOf(
  { fields, hasCustom }: ResourceDescription,
  column: string | null,
  faults: Faults,
) {
  if (column === null) return undefined;
  if (hasCustom && column.startsWith("custom.")) return column;
  const field = fields.find((one) => one.column === column);
  if (!field) return faults.add("group", `There is no field ${column} here.`);
  return field.name;
}

function fieldsOf(description: ResourceDescription, text: string | null, faults: Faults) {
  if (text === null) return undefined;
  const { properties } = wireNames(description);
  return split(text).flatMap(
    (column) =>
      properties.get(column) ?? faults.add("fields", `There is no field ${column} here.`) ?? [],
  );
}

function expandOf({ fields }: ResourceDescription, text: string | null, faults: Faults) {
  return split(text ?? "").flatMap((column) => {
    const field = fields.find((one) => one.column === column);
    if (field?.kind === "reference" && field.target) return [field];
    return faults.add("expand", `${column} is no reference to another record.`) ?? [];
  });
}

function refuseRepeated(
  search: URLSearchParams,
  names: readonly ListParameter[],
  faults: Faults,
): void {
  for (const name of names) {
    if (search.getAll(name).length > 1) faults.add(name, "This parameter is given once.");
  }
}

/**
 * What a list is asked for, from the query of its address: `status=draft&order_date.gte=2026-01-01`.
 * Throws `invalid` that names each parameter which is unknown, or has an unknown field or operator,
 * and its rule. Values are left to the list, which knows what a column takes.
 */
export function parseListQuery(
  description: ResourceDescription,
  search: URLSearchParams,
): { query: ListQuery; shown: Shown } {
  const faults = new Faults();
  refuseRepeated(search, LIST_PARAMETERS, faults);
  const q = search.get("q")?.trim();
  const cursor = search.get("cursor");
  if (q && q.length > LONGEST.q) faults.add("q", `Search for at most ${LONGEST.q} characters.`);
  if (cursor && cursor.length > LONGEST.cursor) faults.add("cursor", "This is no cursor of ours.");
  const group = groupOf(description, search.get("group"), faults);
  const fields = fieldsOf(description, search.get("fields"), faults);
  const expand = expandOf(description, search.get("expand"), faults);
  const query: ListQuery = {
    filters: filtersOf(description, search, faults),
    sort: sortOf(description, search.get("sort"), faults),
    limit: limitOf(search.get("limit"), faults),
    ...(q && { q }),
    ...(cursor && { cursor }),
    ...(isTrue(search.get("totals"), faults) && { totals: true }),
    ...(group && { group }),
    ...(fields && { fields: [...fields, ...expand.map(({ name }) => name)] }),
  };
  faults.throwIfAny();
  return { query, shown: { fields, expand } };
}

/** What one record is asked for. Throws `invalid` as a list does. */
export function parseRecordQuery(description: ResourceDescription, search: URLSearchParams): Shown {
  const faults = new Faults();
  refuseRepeated(search, RECORD_PARAMETERS, faults);
  for (const name of search.keys()) {
    if (!(RECORD_PARAMETERS as readonly string[]).includes(name)) {
      faults.add(name, "There is no such parameter here.");
    }
  }
  const fields = fieldsOf(description, search.get("fields"), faults);
  const expand = expandOf(description, search.get("expand"), faults);
  faults.throwIfAny();
  return { fields, expand };
}

/** What a picker asks for. Throws `invalid` as a list does. */
export function parseChoicesQuery(search: URLSearchParams) {
  const faults = new Faults();
  for (const name of search.keys()) {
    if (!["q", "ids", "limit"].includes(name)) faults.add(name, "There is no such parameter here.");
  }
  const q = search.get("q")?.trim();
  if (q && q.length > LONGEST.q) faults.add("q", `Search for at most ${LONGEST.q} characters.`);
  const ids = search.has("ids") ? split(search.get("ids") ?? "") : undefined;
  if (ids && ids.length > PAGE_SIZES.largest) {
    faults.add("ids", `Ask for at most ${PAGE_SIZES.largest} records.`);
  }
  if (ids?.some((id) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))) {
    faults.add("ids", "These are ids of records, joined by commas.");
  }
  const limit = search.has("limit") ? limitOf(search.get("limit"), faults) : undefined;
  faults.throwIfAny();
  return { ...(q && { q }), ...(ids && { ids }), ...(limit && { limit }) };
}
