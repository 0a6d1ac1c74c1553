import { eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { AuditRecord } from "@/lib/core/audit";
import { changesOf } from "@/lib/core/changes";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import type { LinesDescription } from "@/lib/resource/description";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { type Pointer, pointersIn } from "./check-references";
import { namingFields, RECORD_NOT_FOUND } from "./refusals";
import type { Known, Register } from "./register";

type Row = Record<string, unknown>;
type Sent = Row & { id?: string };

/** Lines of a record as they are sent, where they are sent at all. */
const sentLines = (values: Readonly<Row>, { name, isReadOnly }: LinesDescription) =>
  isReadOnly ? undefined : (values[name] as readonly Sent[] | undefined);

/** Every pointer in the lines of some values, however deep. */
export function pointersInLines(
  all: readonly LinesDescription[],
  values: Readonly<Row>,
  prefix = "",
): Pointer[] {
  return all.flatMap((lines) =>
    (sentLines(values, lines) ?? []).flatMap((line, at) => {
      const path = `${prefix}${lines.name}.${at}.`;
      return [...pointersIn(lines.fields, line, path), ...pointersInLines(lines.lines, line, path)];
    }),
  );
}

function columnsOf(
  { table }: Known["resource"],
  lines: LinesDescription,
  line: Sent,
  at: number,
): Row {
  const own = Object.fromEntries(
    lines.fields.flatMap(({ name }) => (line[name] === undefined ? [] : [[name, line[name]]])),
  );
  return {
    ...own,
    ...(line.custom !== undefined && { custom: line.custom }),
    ...(hasColumn(table, "lineNo") && { lineNo: at + 1 }),
  };
}

/** The lines of a record as they stand, locked. */
export async function lockLines(ctx: Context, known: Known, parentId: string): Promise<Sent[]> {
  const { resource, parent } = known;
  if (!parent) return [];
  return ctx.tx
    .select()
    .from(resource.table)
    .where(eq(columnOf(resource.table, parent.field), parentId))
    .for("update") as Promise<Sent[]>;
}

/** Makes room: a line that moves up would meet the number of the one it passes. */
async function parkNumbers(
  ctx: Context,
  { resource }: Known,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0 || !hasColumn(resource.table, "lineNo")) return;
  await ctx.tx
    .update(resource.table)
    .set({ lineNo: sql`-${columnOf(resource.table, "lineNo")}` } as Row)
    .where(inArray(columnOf(resource.table, "id"), [...ids]));
}

/**
 * Saves the lines of a record as they were sent: one with an id is changed, one without is added, one
 * that is missing goes. Returns an audit record for each that differs. Throws RECORD_NOT_FOUND for the
 * id of another record's line.
 */
export async function writeLines(
  ctx: Context,
  register: Register,
  all: readonly LinesDescription[],
  parentId: string,
  values: Readonly<Row>,
): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for (const lines of all) {
    const sent = sentLines(values, lines);
    const known = register.find(lines.resource);
    if (!sent || !known) continue;
    const { table, tableName } = known.resource;
    const before = await lockLines(ctx, known, parentId);
    const byId = new Map(before.map((row) => [row.id, row]));
    const kept = sent.flatMap(({ id }) => id ?? []);
    if (kept.some((id) => !byId.has(id)) || new Set(kept).size < kept.length)
      throw refuse(RECORD_NOT_FOUND);
    const gone = before.flatMap(({ id }) => (id && !kept.includes(id) ? [id] : []));
    await namingFields(known, async () => {
      if (gone.length > 0) await ctx.tx.delete(table).where(inArray(columnOf(table, "id"), gone));
      await parkNumbers(ctx, known, kept);
      const stamps = { updatedAt: ctx.now, updatedBy: ctx.actor.id };
      const added = sent.flatMap((line, at) =>
        line.id
          ? []
          : [
              {
                line,
                row: {
                  ...columnsOf(known.resource, lines, line, at),
                  id: uuidv7(),
                  ...newStamps(ctx, known),
                  [known.parent?.field ?? ""]: parentId,
                },
              },
            ],
      );
      for (const [at, line] of sent.entries()) {
        if (!line.id) continue;
        const after = columnsOf(known.resource, lines, line, at);
        const changes = changesOf(byId.get(line.id), after);
        await ctx.tx
          .update(table)
          .set({ ...after, ...stamps, version: sql`${columnOf(table, "version")} + 1` } as Row)
          .where(eq(columnOf(table, "id"), line.id));
        if (Object.keys(changes).length > 0) {
          records.push({ table: tableName, id: line.id, action: "update", changes });
        }
        records.push(...(await writeLines(ctx, register, lines.lines, line.id, line)));
      }
      if (added.length > 0) await ctx.tx.insert(table).values(added.map(({ row }) => row));
      for (const { line, row } of added) {
        const id = String(row.id);
        records.push({
          table: tableName,
          id,
          action: "insert",
          changes: changesOf(undefined, line),
        });
        records.push(...(await writeLines(ctx, register, lines.lines, id, line)));
      }
    });
    records.push(
      ...gone.map((id): AuditRecord => ({ table: tableName, id, action: "delete", changes: {} })),
    );
  }
  return records;
}

/** The stamps of a new row, as far as its table has them. */
export function newStamps({ now, actor }: Context, { resource }: Known): Row {
  return {
    createdAt: now,
    createdBy: actor.id,
    ...(hasColumn(resource.table, "updatedAt") && { updatedAt: now, updatedBy: actor.id }),
  };
}
