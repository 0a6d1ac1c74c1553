import type { Filter, ListQuery, Operator } from "@/lib/resource/answers";
import { OPERATORS } from "@/lib/resource/answers";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { isSortable, operatorsOf } from "@/lib/resource/operators";

/**
 * What a list shows, as its address says it: everything is in there, so that a list can be sent to a
 * colleague and Back works. The grammar is that of the API, with `columns` and `view` beside it:
 * `?status.eq=draft&order_date.gte=2026-01-01&sort=-order_date&columns=order_no,status`.
 */
export type ListState = {
  filters: readonly Filter[];
  q: string;
  /** Properties, the first one deciding; a minus in front turns it round. */
  sort: readonly string[];
  /** A property whose values are counted above the list. */
  group: string | undefined;
  /** Properties; the description's own choice when there are none. */
  columns: readonly string[];
  /** Id of the saved view it began with; ALL_VIEW where somebody wants none, not even the default. */
  view: string | undefined;
};

export const ALL_VIEW = "all";

const BLANK: ListState = {
  filters: [],
  q: "",
  sort: [],
  group: undefined,
  columns: [],
  view: undefined,
};

type Fields = Pick<ResourceDescription, "fields">;
type Listed = Pick<ResourceDescription, "fields" | "list">;

/** A field as the API calls it; a tenant's own lie in `custom`. */
export const wireName = ({ column, isCustom }: FieldDescription): string =>
  isCustom ? `custom.${column}` : column;

export const fieldNamed = (of: Fields, name: string): FieldDescription | undefined =>
  of.fields.find((field) => field.name === name);

const fieldOnWire = (of: Fields, wire: string): FieldDescription | undefined =>
  of.fields.find((field) => wireName(field) === wire);

/** Kinds with few enough values to be counted one by one. */
export const isGroupable = ({ kind, isMasked, isCustom }: FieldDescription): boolean =>
  !isMasked && (kind === "choice" || kind === "boolean" || (kind === "reference" && !isCustom));

const split = (text: string | null): string[] =>
  (text ?? "").split(",").flatMap((part) => part.trim() || []);

const isOperator = (text: string): text is Operator =>
  (OPERATORS as readonly string[]).includes(text);

/** The field and operator that a parameter names; undefined for one of the list's own. */
function readCondition(of: Fields, key: string): Omit<Filter, "value"> | undefined {
  const at = key.lastIndexOf(".");
  const plain = fieldOnWire(of, key);
  const field = plain ?? fieldOnWire(of, key.slice(0, Math.max(at, 0)));
  const operator = plain ? "eq" : key.slice(at + 1);
  if (!field || !isOperator(operator) || !operatorsOf(field).includes(operator)) return undefined;
  return { field: field.name, operator };
}

const OWN = new Set(["q", "sort", "group", "columns", "view"]);

/** What an address asks for. What no field or operator fits is left out: an old link still opens. */
export function readListState(of: Fields, params: URLSearchParams): ListState {
  const named = (key: string) =>
    split(params.get(key)).flatMap((wire) => fieldOnWire(of, wire)?.name ?? []);
  const filters = [...params].flatMap(([key, value]) => {
    const condition = OWN.has(key) || value === "" ? undefined : readCondition(of, key);
    return condition ? [{ ...condition, value }] : [];
  });
  const sort = split(params.get("sort")).flatMap((part) => {
    const field = fieldOnWire(of, part.replace(/^-/, ""));
    if (!field || !isSortable(field)) return [];
    return part.startsWith("-") ? `-${field.name}` : field.name;
  });
  const group = fieldOnWire(of, params.get("group") ?? "");
  return {
    filters,
    q: params.get("q")?.trim() ?? "",
    sort,
    group: group && isGroupable(group) ? group.name : undefined,
    columns: [...new Set(named("columns"))],
    view: params.get("view") ?? undefined,
  };
}

/** Whether an address asks for nothing, so that the reader's default view is due. */
export const isBareAddress = (of: Fields, params: URLSearchParams): boolean =>
  JSON.stringify(readListState(of, params)) === JSON.stringify(BLANK);

function conditions(of: Fields, state: Pick<ListState, "filters" | "q" | "sort">) {
  const params = new URLSearchParams();
  for (const { field: name, operator, value } of state.filters) {
    const field = fieldNamed(of, name);
    if (field) params.append(`${wireName(field)}.${operator}`, value);
  }
  if (state.q) params.set("q", state.q);
  const sort = state.sort.flatMap((part) => {
    const field = fieldNamed(of, part.replace(/^-/, ""));
    return field ? `${part.startsWith("-") ? "-" : ""}${wireName(field)}` : [];
  });
  if (sort.length > 0) params.set("sort", sort.join(","));
  return params;
}

const wireNames = (of: Fields, names: readonly string[]) =>
  names
    .flatMap((name) => {
      const field = fieldNamed(of, name);
      return field ? wireName(field) : [];
    })
    .join(",");

/** The address of what a list shows. */
export function writeListState(of: Fields, state: ListState): URLSearchParams {
  const params = conditions(of, state);
  if (state.group) params.set("group", wireNames(of, [state.group]));
  if (state.columns.length > 0) params.set("columns", wireNames(of, state.columns));
  if (state.view) params.set("view", state.view);
  return params;
}

/** The columns to be shown: those asked for, else the description's. */
export const columnsOf = (of: Listed, state: Pick<ListState, "columns">): FieldDescription[] =>
  (state.columns.length > 0 ? state.columns : of.list).flatMap(
    (name) => fieldNamed(of, name) ?? [],
  );

/** What a row needs beside its columns: its amounts' currency, and whether it is in use or final. */
const BESIDE = ["currencyId", "isActive", "status"];

/** The fields that a list asks for: what is not shown need not travel. A tenant's own come together. */
function fieldsNeeded(of: Listed, state: Pick<ListState, "columns">, side: "name" | "column") {
  const beside = BESIDE.flatMap((name) => fieldNamed(of, name) ?? []);
  const names = [...columnsOf(of, state), ...beside].map((field) =>
    field.isCustom ? "custom" : field[side],
  );
  return [...new Set(names)];
}

/** The API's query for the rows of a list, without page and cursor: also what an export takes. */
export function listQueryText(of: Listed, state: ListState): string {
  const params = conditions(of, state);
  params.set("fields", fieldsNeeded(of, state, "column").join(","));
  return params.toString();
}

/** The API's query for counting and summing up what a list holds. */
export function figuresQueryText(
  of: Fields,
  state: ListState,
  wanted: { totals: boolean; group: string | undefined },
): string {
  // Counted by a field, its own filter must not hide the other values: they are there to choose from.
  const filters = wanted.group
    ? state.filters.filter(({ field }) => field !== wanted.group)
    : state.filters;
  const params = conditions(of, { filters, q: state.q, sort: [] });
  if (wanted.totals) params.set("totals", "true");
  if (wanted.group) params.set("group", wireNames(of, [wanted.group]));
  params.set("limit", "1");
  return params.toString();
}

/** The same for the server's own first page. */
export function toListQuery(of: Listed, state: ListState, limit: number): ListQuery {
  return {
    filters: state.filters,
    ...(state.q && { q: state.q }),
    sort: state.sort,
    limit,
    fields: fieldsNeeded(of, state, "name"),
  };
}
