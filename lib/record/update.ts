import { and, eq } from "drizzle-orm";
import { changesOf } from "@/lib/core/changes";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { requireOwn } from "@/lib/core/require-own";
import { RECORD_STALE } from "@/lib/core/stale";
import type { Difference, RecordAnswer } from "@/lib/resource/answers";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { pointersIn, refuseUnknownReferences } from "./check-references";
import { visibleRows } from "./conditions";
import { completed, ownColumns, refuseForbiddenFields } from "./create";
import { customValues, loadCustomFields } from "./custom-fields";
import { getRecord } from "./get";
import { namingFields, RECORD_FINAL, RECORD_NOT_FOUND } from "./refusals";
import type { Known, Register } from "./register";
import { lockLines, pointersInLines, writeLines } from "./write-lines";

type Values = Record<string, unknown>;

/** What people see of a value when they compare two. */
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));

/** Fields in which somebody's change and what is there by now differ, as far as he may see them. */
function differenceOf(
  ctx: Context,
  { resource, description }: Known,
  row: Values,
  sent: Values,
): Difference {
  const shown = ctx.fields(resource.table).apply(row);
  const names = [...description.fields.map(({ name }) => name), "tags", "custom"];
  return Object.fromEntries(
    names.flatMap((name) => {
      if (sent[name] === undefined) return [];
      const yours = plain(sent[name]);
      const theirs = plain(shown[name]);
      return JSON.stringify(yours) === JSON.stringify(theirs) ? [] : [[name, { yours, theirs }]];
    }),
  );
}

/** A document moved on by commands is final; one whose state people set themselves never is. */
export function refuseFinal({ resource, description }: Known, row: Values): void {
  const status = description.fields.find(({ name }) => name === "status");
  if (resource.kind !== "transaction" || !status?.isReadOnly) return;
  const [first] = status.choices ?? [];
  if (first && row.status !== first.value) throw refuse(RECORD_FINAL);
}

/**
 * A record that the writer may change, locked. Throws RECORD_NOT_FOUND, RECORD_FINAL, or RECORD_STALE
 * with the difference when another version is there than the one that was read.
 */
export async function lockRecord(
  ctx: Context,
  known: Known,
  { id, version, ...sent }: Values & { id: string },
) {
  const { table } = known.resource;
  const [row] = (await ctx.tx
    .select()
    .from(table)
    .where(and(eq(columnOf(table, "id"), id), visibleRows(ctx, known)))
    .for("update")) as Values[];
  if (!row) throw refuse(RECORD_NOT_FOUND);
  if (hasColumn(table, "version") && row.version !== version) {
    const { code, reason, message } = RECORD_STALE;
    throw new AppError(code, reason, message, { difference: differenceOf(ctx, known, row, sent) });
  }
  refuseFinal(known, row);
  return row;
}

/** What is sent, without what is there already: only changes need a right and a reference that stands. */
const changed = (row: Values, sent: Values): Values =>
  Object.fromEntries(
    Object.entries(sent).filter(
      ([name, value]) => JSON.stringify(plain(value)) !== JSON.stringify(plain(row[name])),
    ),
  );

/** The lines that amounts are summed from, where a change leaves them as they are. */
async function standingLines(
  ctx: Context,
  register: Register,
  name: string,
  known: Known,
  id: string,
): Promise<Values> {
  const lines = known.description.lines.find((one) => one.name === name);
  const own = lines && register.find(lines.resource);
  return own ? { [name]: await lockLines(ctx, own, id) } : {};
}

/** Changes what is named of a record, and its lines where they are named; returns it as it stands then. */
export async function updateRecord(
  ctx: Context,
  register: Register,
  known: Known,
  input: Values & { id: string },
): Promise<RecordAnswer> {
  const { resource, description } = known;
  const { table, tableName } = resource;
  const row = await lockRecord(ctx, known, input);
  const { id, version: _, ...sent } = input;
  const news = changed(row, sent);
  refuseForbiddenFields(ctx, known, news);
  await refuseUnknownReferences(ctx, register, [
    ...pointersIn(description.fields, news),
    ...pointersInLines(description.lines, sent),
  ]);
  if (news.custom) {
    const fields = await loadCustomFields(ctx, known);
    news.custom = customValues(fields, (row.custom ?? {}) as Values, news.custom as Values);
  }
  const hasLines = description.amounts && sent[description.amounts.lines] !== undefined;
  const values = description.amounts
    ? completed(known, {
        ...row,
        ...(!hasLines &&
          (await standingLines(ctx, register, description.amounts.lines, known, id))),
        ...sent,
        ...news,
      })
    : news;
  const columns = changed(row, ownColumns(known, values));
  const version = hasColumn(table, "version") ? { version: Number(row.version) + 1 } : {};
  const stamps = {
    ...(hasColumn(table, "updatedAt") && { updatedAt: ctx.now, updatedBy: ctx.actor.id }),
  };
  await namingFields(known, () =>
    ctx.tx
      .update(table)
      .set({ ...columns, ...stamps, ...version } as Values)
      .where(eq(columnOf(table, "id"), id)),
  );
  const lines = await writeLines(ctx, register, description.lines, id, hasLines ? values : sent);
  await requireOwn(ctx, table, id);
  const record = await getRecord(ctx, register, known, id);
  const changes = changesOf(row, columns);
  ctx.record({ table: tableName, id, label: record.recordTitle, action: "update", changes });
  for (const change of lines) ctx.record(change);
  const payload = {
    resource: resource.name,
    title: record.recordTitle,
    changed: Object.keys(changes),
  };
  ctx.emit({ type: `${resource.name}.updated`, table: tableName, id, payload });
  return record;
}
