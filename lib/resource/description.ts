import type { Level } from "@/lib/core/permissions";

/**
 * What a resource is, as plain JSON: made on the server from columns and `resource.ts`, trimmed to
 * what somebody may see, and read by lists, forms, pickers, REST, CSV and the API's documentation.
 */

export const FIELD_KINDS = [
  "text",
  "long_text",
  "email",
  "phone",
  "choice",
  "boolean",
  "integer",
  "decimal",
  "money",
  "percentage",
  "date",
  "time",
  "date_time",
  "reference",
  "list",
  "json",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type Choice = { value: string; label: string };

export type FieldDescription = {
  /** Property as the code names it (`customerId`); the API calls it `column`. */
  name: string;
  /** Name in the database and on the wire (`customer_id`). */
  column: string;
  label: string;
  kind: FieldKind;
  /** Must be given when a record is made. */
  isRequired: boolean;
  /** Shown, never typed: the system writes it, or this person may not. */
  isReadOnly: boolean;
  /** Shown to this person as a mask. */
  isMasked?: boolean;
  /** Whether null is a value of it. */
  isNullable: boolean;
  /** What the database puts where nothing was given, as text; undefined when it is worked out. */
  fallback?: string;
  /** Of a choice, in their natural order. */
  choices?: readonly Choice[];
  /** Of a reference: the resource it points to; undefined for ids of records without one. */
  target?: string;
  /** Of numbers: digits before and after the point. */
  precision?: number;
  scale?: number;
  /** Of a `list`: what its entries are. */
  items?: "text" | "id";
  /** A tenant's own field; its value lies in `custom` under `column`. */
  isCustom?: boolean;
};

type SectionDescription = { title: string; fields: readonly string[] };

/** How the amounts of a line follow from each other; see amounts.ts. Properties by their name. */
export type AmountRule = {
  /** The lines that are summed up, by their property. */
  lines: string;
  line: {
    quantity: string;
    unitPrice: string;
    discount?: string;
    /** Quantity × price − discount, before tax. */
    taxable?: string;
    /** 18 for 18 %. */
    taxPct?: string;
    tax?: string;
    total: string;
  };
  /** Fields of the record that are sums over its lines. */
  sums: Readonly<Record<string, "gross" | "discount" | "taxable" | "tax" | "total">>;
  /** The record's total: the sum of these fields, those with a minus in front subtracted. */
  total?: { field: string; of: readonly string[] };
};

export type LinesDescription = {
  /** Property that holds them, such as `lines` or `charges`. */
  name: string;
  /** Their own resource (`sales-order-lines`), which lists and exports them. */
  resource: string;
  label: { one: string; many: string };
  fields: readonly FieldDescription[];
  /** Columns of the grid. */
  columns: readonly string[];
  /** Whether they are written by commands only. */
  isReadOnly: boolean;
  /** Lines of a line, such as the serial numbers of a transfer's line. */
  lines: readonly LinesDescription[];
};

export type CommandDescription = {
  /** Name and permission, such as `sales-orders.confirm`. */
  name: string;
  label: string;
};

export type ResourceDescription = {
  /** `sales-orders`: its path in the API and in the module, and the first half of its permissions. */
  name: string;
  table: string;
  module: string;
  kind: "master" | "setup" | "transaction" | "line" | "ledger" | "log";
  label: { one: string; many: string };
  /** Fields that name a record together. */
  title: readonly string[];
  fields: readonly FieldDescription[];
  list: readonly string[];
  form: readonly SectionDescription[];
  lines: readonly LinesDescription[];
  /** Fields that search looks into; none when it is not searched. */
  search: readonly string[];
  /** Fields by which a record is found again, such as its code: CSV updates by it. */
  key: readonly string[];
  amounts?: AmountRule;
  /** The field a number series fills. */
  numberField?: string;
  /** Of lines: the resource and field they hang on. */
  parent?: { resource: string; field: string };
  hasVersion: boolean;
  hasActive: boolean;
  hasTags: boolean;
  hasCustom: boolean;
  hasClientRef: boolean;
  /** What somebody may do; all of it for a description of nobody in particular. */
  can: Readonly<Record<ResourceAction, boolean>>;
  commands: readonly CommandDescription[];
};

export const RESOURCE_ACTIONS = ["read", "create", "update", "delete", "import", "export"] as const;
export type ResourceAction = (typeof RESOURCE_ACTIONS)[number];

/** Who may, where the kind of the table does not say it well enough. */
export type ResourceLevels = { read: Level; write: Level; delete: Level };
