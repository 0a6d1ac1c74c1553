import { getTableName, type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  type CheckBuilder,
  check,
  customType,
  ForeignKey,
  ForeignKeyBuilder,
  integer,
  jsonb,
  numeric,
  type PgColumn,
  type PgTable,
  PgUUIDBuilder,
  type PgUUIDBuilderInitial,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";

// Numerics are strings in TypeScript: a float would lose paise. Arithmetic is done in lib/core/money.

/** Amount in a currency. */
export const money = <Name extends string>(name: Name) =>
  numeric(name, { precision: 18, scale: 2 });

/** Counted or measured amount of goods, distance, weight or time off. */
export const quantity = <Name extends string>(name: Name) =>
  numeric(name, { precision: 18, scale: 4 });

/** Cost of one unit; two digits more than money, since it is multiplied by quantities. */
export const unitCost = <Name extends string>(name: Name) =>
  numeric(name, { precision: 18, scale: 4 });

/** 18 per cent is "18.0000". */
export const percentage = <Name extends string>(name: Name) =>
  numeric(name, { precision: 7, scale: 4 });

/** Average or single score on a short scale. */
export const rating = <Name extends string>(name: Name) =>
  numeric(name, { precision: 7, scale: 4 });

/** Factor between two currencies. */
export const exchangeRate = <Name extends string>(name: Name) =>
  numeric(name, { precision: 18, scale: 8 });

/** Latitude or longitude in degrees; six digits are about a hand's breadth. */
export const coordinate = <Name extends string>(name: Name) =>
  numeric(name, { precision: 9, scale: 6 });

/** Instant, a Date in TypeScript. Calendar days use drizzle's `date`, a string. */
export const timestamptz = <Name extends string>(name: Name) =>
  timestamp(name, { withTimezone: true });

/** Text that compares without regard to case: codes and e-mail addresses people type. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** Text limited to a list of words. Declare `oneOfCheck` beside it: the type alone binds only us. */
export const oneOf = <
  Name extends string,
  Word extends string,
  Words extends Readonly<[Word, ...Word[]]>,
>(
  name: Name,
  words: Words,
) => text(name, { enum: words });

/** Lets the database refuse any other word. Null passes: NOT NULL is the column's business. */
export function oneOfCheck(
  name: string,
  column: AnyPgColumn,
  words: readonly string[],
): CheckBuilder {
  const list = words.map((word) => `'${word}'`).join(", ");
  return check(name, sql.raw(`"${column.name}" in (${list})`));
}

/**
 * A uuid column with its foreign key. Plain `.references()` cannot name the key, and drizzle's own
 * name for it passes PostgreSQL's 63 characters on a good many of our tables.
 */
class ReferenceBuilder<Name extends string> extends PgUUIDBuilder<{
  name: Name;
  dataType: "string";
  columnType: "PgUUID";
  data: string;
  driverParam: string;
  enumValues: undefined;
}> {
  constructor(
    name: Name,
    private readonly target: () => AnyPgColumn,
    private readonly onDelete: "cascade" | "restrict",
  ) {
    super(name);
  }

  /** drizzle calls this while it builds the table, though its published types leave it out. */
  buildForeignKeys(column: PgColumn, table: PgTable): ForeignKey[] {
    const named = () => ({
      name: `${getTableName(table)}_${column.name}_fkey`,
      columns: [column],
      foreignColumns: [this.target()],
    });
    const actions = { onDelete: this.onDelete, onUpdate: "no action" } as const;
    return [new ForeignKey(table, new ForeignKeyBuilder(named, actions))];
  }
}

/** Refers to another table's row, which cannot be deleted while this one stands. */
export const reference = <Name extends string>(
  name: Name,
  target: () => AnyPgColumn,
): PgUUIDBuilderInitial<Name> => new ReferenceBuilder(name, target, "restrict");

/** Ties a line to the row it is part of; the line goes when that row goes. */
export const partOf = <Name extends string>(name: Name, target: () => AnyPgColumn) => {
  const column: PgUUIDBuilderInitial<Name> = new ReferenceBuilder(name, target, "cascade");
  return column.notNull();
};

const noTags: SQL = sql`'{}'`;

/**
 * Every table. The id is made by the app, so that a whole document is written in one round trip,
 * and is time-ordered: `order by id desc` is "newest first" and needs no other index.
 */
export const identity = {
  id: uuid("id").primaryKey().$defaultFn(uuidv7),
  createdAt: timestamptz("created_at").notNull().defaultNow(),
  /** User or API key; no foreign key, so that people can be removed from their history. */
  createdBy: uuid("created_by"),
};

/** Who changed the row last. `version` is the optimistic lock: an edit names the one it read. */
const stamps = {
  updatedAt: timestamptz("updated_at")
    .notNull()
    .$onUpdate(() => new Date()),
  updatedBy: uuid("updated_by"),
  version: integer("version").notNull().default(1),
};

/** Values of the tenant's own fields (table custom_fields), by field key. */
const custom = jsonb("custom").$type<Record<string, unknown>>().notNull().default({});
const tags = text("tags").array().notNull().default(noTags);

export const setupColumns = { ...stamps };

export const masterColumns = { ...stamps, tags, custom };

export const lineColumns = { ...stamps, custom };

/** `client_ref` is the caller's idempotency key: a repeated one returns the first result. */
export const transactionColumns = { ...stamps, tags, custom, clientRef: text("client_ref") };

/** For master and setup tables without a status: false hides the row from pickers. */
export const isActive = () => boolean("is_active").notNull().default(true);
