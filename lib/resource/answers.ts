/** What lists and records are asked for and answer with. Plain JSON, so that browsers read it too. */

export const OPERATORS = [
  "eq",
  "ne",
  "in",
  "gt",
  "gte",
  "lt",
  "lte",
  "contains",
  "starts",
  "has",
  "empty",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition of a list. `value` is text as a URL has it: `in` joins by commas, `empty` takes true or false. */
export type Filter = { field: string; operator: Operator; value: string };

export const PAGE_SIZES = { default: 50, largest: 200 } as const;

export type ListQuery = {
  filters: readonly Filter[];
  /** Words to look for in the searched fields. */
  q?: string;
  /** Properties, the first one deciding; a minus in front turns it round. */
  sort: readonly string[];
  limit: number;
  /** Where the page before ended. */
  cursor?: string;
  /** Also count everything that fits, and sum its amounts up. */
  totals?: boolean;
  /** Also count how many fit by each value of this field. */
  group?: string;
  /** Only these fields; all of them otherwise. */
  fields?: readonly string[];
};

/** A record as lists, pages and the API show it. Numbers beyond 2^53 and amounts are decimal text. */
export type RecordRow = {
  id: string;
  version?: number;
  /** What people call it. */
  recordTitle: string;
  /** By reference field: what the record it points to is called; null when the reader may not know. */
  referenceTitles: Readonly<Record<string, string | null>>;
} & Readonly<Record<string, unknown>>;

/** A record with its lines, under the properties their descriptions name. */
export type RecordAnswer = RecordRow;

export type ListAnswer = {
  rows: readonly RecordRow[];
  /** For the next page; null on the last one. */
  nextCursor: string | null;
  totals?: { count: number; sums: Readonly<Record<string, string>> };
  groups?: readonly { value: string | null; title: string; count: number }[];
};

/** What a picker offers. */
export type ChoiceRow = { id: string; title: string };

/** Records that point to one, by the resource and the field they do it with. */
export type RelatedGroup = {
  resource: string;
  field: string;
  label: string;
  /** At most `rows.length` + 1: "more" is all that is asked. */
  hasMore: boolean;
  rows: readonly ChoiceRow[];
};

/** A field that two people changed: what somebody wanted to save, and what is there by now. */
export type Difference = Readonly<Record<string, { yours: unknown; theirs: unknown }>>;
