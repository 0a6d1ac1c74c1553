import { and, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type Pointer, pointersIn, refuseUnknownReferences } from "@/lib/record/check-references";
import { visibleRows } from "@/lib/record/conditions";
import type { RecordPorts } from "@/lib/record/create";
import { customValues } from "@/lib/record/custom-fields";
import type { Known, Register } from "@/lib/record/register";
import { refuseFinal } from "@/lib/record/update";
import { permissionFor } from "@/lib/resource/describe";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import { withRightsOf } from "./entitled";
import { wordsOf } from "./fits";
import { insertRows, isAmong, type NewRow } from "./insert-rows";
import type { WriteMode } from "./job";
import type { RawRow, ReadRow, RowReader } from "./read-row";
import type { References } from "./resolve-references";
import { type ChangedRow, updateRows } from "./update-rows";

type Values = Record<string, unknown>;

/** What imports work with: every resource there is, and what the engine asks of domains. */
export type DataEngine = { register: Register; ports: RecordPorts };

/** How one file is written. */
export type Writing = {
  engine: DataEngine;
  known: Known;
  reader: RowReader;
  references: References;
  custom: readonly FieldDescription[];
  mode: WriteMode;
  /** How many more records the plan takes; undefined is any number. */
  room: number | undefined;
};

export type Written = {
  added: number;
  changed: number;
  rejected: { rowNo: number; reason: string }[];
};

type Existing = Values & { id: string };
type Reject = (row: { rowNo: number }, reason: string) => void;

/** An empty cell says nothing of whether a list is empty or not there. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) && value.length === 0 ? null : (value ?? null);
}
const same = (one: unknown, other: unknown) =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** The key of a record as one text, as the database compares it; undefined where a part is missing. */
function keyText({ description, resource }: Known, values: Values): string | undefined {
  const parts = description.key.map((name) => {
    const value = plain(values[name]);
    if (value === null) return undefined;
    const isFolded = columnOf(resource.table, name).getSQLType() === "citext";
    return isFolded ? String(value).toLowerCase() : String(value);
  });
  return parts.length > 0 && parts.every((part) => part !== undefined)
    ? JSON.stringify(parts)
    : undefined;
}

/** Rows in turns, so that no turn names a record twice: what comes later finds what came before. */
function inTurns(known: Known, rows: readonly ReadRow[], mode: WriteMode): ReadRow[][] {
  const turns: ReadRow[][] = [];
  let seen = new Set<string>();
  for (const row of rows) {
    const names = [keyText(known, row.values), mode === "insert" ? undefined : row.id].flatMap(
      (name) => name ?? [],
    );
    const current = turns.at(-1);
    if (current && !names.some((name) => seen.has(name))) current.push(row);
    else {
      turns.push([row]);
      seen = new Set();
    }
    for (const name of names) seen.add(name);
  }
  return turns;
}

/** The records that rows speak of, locked, by id and by key. */
async function lockExisting(ctx: Context, known: Known, rows: readonly ReadRow[], byId: boolean) {
  const { table } = known.resource;
  const ids = byId ? rows.flatMap(({ id }) => id ?? []) : [];
  const keyed = rows.filter(({ values }) => keyText(known, values) !== undefined);
  const names = known.description.key;
  const conditions: SQL[] = [];
  if (ids.length > 0) conditions.push(isAmong(columnOf(table, "id"), ids));
  const [only, ...others] = names.map((name) => columnOf(table, name));
  if (only && keyed.length > 0 && others.length === 0) {
    const texts = keyed.map(({ values }) => String(plain(values[names[0] ?? ""])));
    conditions.push(isAmong(only, texts));
  } else if (only && keyed.length > 0) {
    const tuples = keyed.map(
      ({ values }) =>
        sql`(${sql.join(
          names.map((name) => sql`${sql.param(values[name], columnOf(table, name))}`),
          sql`, `,
        )})`,
    );
    const left = sql.join(
      [only, ...others].map((column) => sql`${column}`),
      sql`, `,
    );
    conditions.push(sql`(${left}) in (${sql.join(tuples, sql`, `)})`);
  }
  if (conditions.length === 0) return { byId: new Map(), byKey: new Map() };
  const found = (await ctx.tx
    .select()
    .from(table)
    .where(and(sql`(${sql.join(conditions, sql` or `)})`, visibleRows(ctx, known)))
    .for("update")) as Existing[];
  return {
    byId: new Map(found.map((row) => [row.id, row])),
    byKey: new Map(
      found.flatMap((row) => {
        const key = keyText(known, row);
        return key === undefined ? [] : [[key, row] as const];
      }),
    ),
  };
}

/** Takes out whatever points to what does not stand or is not the writer's to choose. */
async function withoutUnknown<Row extends { rowNo: number }>(
  ctx: Context,
  { engine, known }: Writing,
  rows: readonly { item: Row; values: Values }[],
  reject: Reject,
): Promise<Row[]> {
  const pointers = rows.flatMap(({ values }, at): Pointer[] =>
    pointersIn(known.description.fields, values, `${at}.`),
  );
  try {
    if (pointers.length > 0) await refuseUnknownReferences(ctx, engine.register, pointers);
    return rows.map(({ item }) => item);
  } catch (error) {
    if (!(error instanceof AppError) || !error.fields) throw error;
    const reasons = new Map<string, string>();
    for (const [path, reason] of Object.entries(error.fields)) {
      const at = path.slice(0, path.indexOf("."));
      reasons.set(at, [reasons.get(at), reason].flatMap((text) => text ?? []).join(" "));
    }
    return rows.flatMap(({ item }, at) => {
      const reason = reasons.get(String(at));
      if (reason === undefined) return [item];
      reject(item, reason);
      return [];
    });
  }
}

function newRow({ known, custom }: Writing, row: ReadRow): NewRow {
  const { description } = known;
  const missing = description.fields.filter(
    ({ name, isRequired, isReadOnly }) =>
      isRequired && !isReadOnly && (row.values[name] ?? null) === null,
  );
  if (missing.length > 0) {
    const message = missing.map(({ label }) => `${label} is missing.`).join(" ");
    throw new AppError("invalid", "input.invalid", message);
  }
  const values = description.hasCustom
    ? { ...row.values, custom: customValues(custom, {}, row.custom) }
    : row.values;
  return { rowNo: row.rowNo, values };
}

function changedRow({ known, custom }: Writing, row: ReadRow, existing: Existing): ChangedRow {
  // What a record was found by is no change of it: `acme` finds ACME and leaves its code alone.
  const isKey = (name: string) => row.id !== existing.id && known.description.key.includes(name);
  const news = Object.fromEntries(
    Object.entries(row.values).filter(
      ([name, value]) => !isKey(name) && !same(value, existing[name]),
    ),
  );
  if (Object.keys(row.custom).length > 0) {
    const before = (existing.custom ?? {}) as Values;
    const after = customValues(custom, before, row.custom);
    if (!same(after, before)) news.custom = after;
  }
  if (Object.keys(news).length > 0) refuseFinal(known, existing);
  return { rowNo: row.rowNo, row: existing, news };
}

/** Makes something of each row; what is refused in doing so is rejected. */
function each<Row>(
  rows: readonly ReadRow[],
  reject: Reject,
  make: (row: ReadRow) => Row | undefined,
): Row[] {
  return rows.flatMap((row) => {
    try {
      return make(row) ?? [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      reject(row, wordsOf(error));
      return [];
    }
  });
}

/** How a record is called by what it is found by: “code ACME”. */
function sought({ known }: Writing, row: ReadRow, byId: boolean): string {
  const { fields, key } = known.description;
  if (byId && row.id) return `the id ${row.id}`;
  return key
    .map((name) => {
      const label = fields.find((field) => field.name === name)?.label ?? name;
      return `${label.toLowerCase()} ${String(plain(row.values[name]))}`;
    })
    .join(" and ");
}

async function writeTurn(
  ctx: Context,
  writing: Writing,
  rows: readonly ReadRow[],
  reject: Reject,
): Promise<{ added: number; changed: number }> {
  const { known, mode, engine } = writing;
  const { resource, description } = known;
  const one = description.label.one.toLowerCase();
  const creator = withRightsOf(ctx, permissionFor(resource, "create"));
  const updater = withRightsOf(ctx, permissionFor(resource, "update"));
  const byId = mode !== "insert";
  const existing = await lockExisting(mode === "insert" ? creator : updater, known, rows, byId);
  const toAdd: ReadRow[] = [];
  const toChange: { row: ReadRow; existing: Existing }[] = [];
  for (const row of rows) {
    const key = keyText(known, row.values);
    const found =
      (byId && row.id ? existing.byId.get(row.id) : undefined) ??
      (key === undefined ? undefined : existing.byKey.get(key));
    if (found && mode === "insert")
      reject(row, `There is already a ${one} with ${sought(writing, row, false)}.`);
    else if (found) toChange.push({ row, existing: found });
    else if (mode !== "update") toAdd.push(row);
    else reject(row, `There is no ${one} with ${sought(writing, row, true)}.`);
  }
  const byRow = new Map(toChange.map((item) => [item.row, item.existing]));
  const changes = each([...byRow.keys()], reject, (row) => {
    const own = byRow.get(row);
    return own && changedRow(writing, row, own);
  }).filter(({ news }) => Object.keys(news).length > 0);
  const fitting = await withoutUnknown(
    updater,
    writing,
    changes.map((item) => ({ item, values: item.news })),
    reject,
  );
  const changed = await updateRows(updater, engine.register, known, fitting, reject);
  const additions = await withoutUnknown(
    creator,
    writing,
    each(toAdd, reject, (row) => newRow(writing, row)).map((item) => ({
      item,
      values: item.values,
    })),
    reject,
  );
  const room = writing.room ?? additions.length;
  for (const row of additions.slice(room)) {
    reject(row, "Your plan takes no more records; a larger one does.");
  }
  const taken = additions.slice(0, room);
  const added = await insertRows(creator, engine, known, taken, reject);
  if (writing.room !== undefined) writing.room -= added;
  return { added, changed };
}

/**
 * Writes rows of a file within the transaction of `ctx`, as the form would have written each: the same
 * rules, rights, audit and events. What cannot be written is named with its reason, in the order of rows.
 */
export async function writeRows(
  ctx: Context,
  writing: Writing,
  raw: readonly RawRow[],
): Promise<Written> {
  const { known, reader, references, mode } = writing;
  const written: Written = { added: 0, changed: 0, rejected: [] };
  const reject: Reject = ({ rowNo }, reason) => written.rejected.push({ rowNo, reason });
  await references.learn(ctx, reader.writtenIn(raw));
  const read = raw.map((row) => reader.read(row, references));
  const sound = read.filter((row) => {
    if (row.problems.length > 0) reject(row, row.problems.join(" "));
    return row.problems.length === 0;
  });
  for (const turn of inTurns(known, sound, mode)) {
    const { added, changed } = await writeTurn(ctx, writing, turn, reject);
    written.added += added;
    written.changed += changed;
  }
  written.rejected.sort((one, other) => one.rowNo - other.rowNo);
  return written;
}
