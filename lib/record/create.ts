import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { changesOf } from "@/lib/core/changes";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { requireOwn } from "@/lib/core/require-own";
import { workOut } from "@/lib/resource/amounts";
import type { RecordAnswer } from "@/lib/resource/answers";
import { columnOf } from "@/lib/resource/fields";
import { pointersIn, refuseUnknownReferences } from "./check-references";
import { visibleRows } from "./conditions";
import { customValues, loadCustomFields } from "./custom-fields";
import { getRecord } from "./get";
import { FIELD_FORBIDDEN, namingFields } from "./refusals";
import type { Known, Register } from "./register";
import { newStamps, pointersInLines, writeLines } from "./write-lines";

type Values = Record<string, unknown>;

/** What the engine needs from domains it does not know. */
export type RecordPorts = {
  /** The next number of a document's series. */
  takeNumber(ctx: Context, documentType: string, values: Values): Promise<string>;
  /** Whether a plan counts the rows of a table. */
  isMetered(table: string): boolean;
};

/** Refuses what a role keeps from its holder. Throws FIELD_FORBIDDEN with each field. */
export function refuseForbiddenFields(
  ctx: Context,
  { resource, description }: Known,
  values: Values,
): void {
  const access = ctx.fields(resource.table);
  const wrong = description.fields.filter(
    ({ name }) => values[name] !== undefined && access.of(name) !== "write",
  );
  if (wrong.length === 0) return;
  const message = (label: string) => `Your role does not write ${label}.`;
  throw refuse(
    FIELD_FORBIDDEN,
    Object.fromEntries(wrong.map(({ name, label }) => [name, message(label)])),
  );
}

/** Values with those that follow from others worked out. */
export const completed = ({ description }: Known, values: Values): Values =>
  description.amounts ? workOut(description.amounts, values) : values;

/** The columns of the record itself among its values. */
export function ownColumns({ description }: Known, values: Values): Values {
  const names = [...description.fields.map(({ name }) => name), "tags", "custom", "clientRef"];
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

/** A repeated `clientRef` is the same request again: what it made the first time. */
async function findRepeated(
  ctx: Context,
  known: Known,
  clientRef: unknown,
): Promise<string | undefined> {
  const { table } = known.resource;
  if (typeof clientRef !== "string" || !known.description.hasClientRef) return undefined;
  const [row] = await ctx.tx
    .select({ id: columnOf(table, "id") })
    .from(table)
    .where(and(eq(columnOf(table, "clientRef"), clientRef), visibleRows(ctx, known)));
  return row && String(row.id);
}

async function insertRecord(
  ctx: Context,
  register: Register,
  ports: RecordPorts,
  known: Known,
  sent: Values,
) {
  const { resource, description } = known;
  const { number, table, tableName } = resource;
  refuseForbiddenFields(ctx, known, sent);
  await refuseUnknownReferences(ctx, register, [
    ...pointersIn(description.fields, sent),
    ...pointersInLines(description.lines, sent),
  ]);
  const custom = description.hasCustom
    ? customValues(await loadCustomFields(ctx, known), {}, (sent.custom ?? {}) as Values)
    : undefined;
  const id = uuidv7();
  const values: Values = { ...completed(known, sent), ...(custom && { custom }) };
  if (number && (values[number.field] ?? null) === null) {
    values[number.field] = await ports.takeNumber(ctx, number.documentType, values);
  }
  const columns = ownColumns(known, values);
  await namingFields(known, () =>
    ctx.tx.insert(table).values({ ...columns, ...newStamps(ctx, known), id }),
  );
  const lines = await writeLines(ctx, register, description.lines, id, values);
  await requireOwn(ctx, table, id);
  const record = await getRecord(ctx, register, known, id);
  const changes = changesOf(undefined, columns);
  for (const change of [
    { table: tableName, id, label: record.recordTitle, action: "insert" as const, changes },
    ...lines,
  ]) {
    ctx.record(change);
  }
  const payload = { resource: resource.name, title: record.recordTitle };
  ctx.emit({ type: `${resource.name}.created`, table: tableName, id, payload });
  return record;
}

/** Makes a record with its lines; returns it as it stands then. */
export async function createRecord(
  ctx: Context,
  register: Register,
  ports: RecordPorts,
  known: Known,
  sent: Values,
): Promise<RecordAnswer> {
  const repeated = await findRepeated(ctx, known, sent.clientRef);
  if (repeated === undefined) return insertRecord(ctx, register, ports, known, sent);
  const record = await getRecord(ctx, register, known, repeated);
  // Nothing changes: that the request came again is what there is to note.
  const { tableName } = known.resource;
  ctx.record({
    table: tableName,
    id: repeated,
    label: record.recordTitle,
    action: "insert",
    changes: {},
  });
  return record;
}
