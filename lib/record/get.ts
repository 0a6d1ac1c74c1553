import { and, eq, inArray, sql } from "drizzle-orm";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import type { RecordAnswer, RecordRow } from "@/lib/resource/answers";
import type { LinesDescription } from "@/lib/resource/description";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { visibleRows } from "./conditions";
import { grouped } from "./grouped";
import type { SortKey } from "./keyset";
import { RECORD_NOT_FOUND } from "./refusals";
import type { Known, Register } from "./register";
import { selectRows } from "./select";

/** Lines in their own order; those without numbers in the order they were added. */
function orderOfLines({ resource }: Known): SortKey[] {
  const name = hasColumn(resource.table, "lineNo") ? "lineNo" : "id";
  const column = columnOf(resource.table, name);
  const type = column.getSQLType();
  return [{ name, expression: sql`${column}`, type, isDescending: false, isNullable: false }];
}

/** The lines of some records, one statement for each kind of lines and depth, whatever their number. */
async function linesByParent(
  ctx: ReadContext,
  register: Register,
  all: readonly LinesDescription[],
  parentIds: readonly string[],
): Promise<Map<string, Record<string, RecordRow[]>>> {
  const byParent = new Map(parentIds.map((id) => [id, {} as Record<string, RecordRow[]>]));
  for (const lines of all) {
    const known = register.find(lines.resource);
    if (!known?.parent || parentIds.length === 0) continue;
    const { field } = known.parent;
    const where = inArray(columnOf(known.resource.table, field), [...parentIds]);
    const found = await selectRows(ctx, register, known, where, { keys: orderOfLines(known) });
    const ids = found.map(({ row }) => row.id);
    const inner = await linesByParent(ctx, register, lines.lines, ids);
    const byLine = grouped(found, ({ row }) => String(row[field]));
    for (const [id, own] of byParent) {
      own[lines.name] = (byLine.get(id) ?? []).map(({ row }) => ({
        ...row,
        ...inner.get(row.id),
      }));
    }
  }
  return byParent;
}

/** One record with its lines. Throws RECORD_NOT_FOUND, also for one outside of the reader's rights. */
export async function getRecord(
  ctx: ReadContext,
  register: Register,
  known: Known,
  id: string,
): Promise<RecordAnswer> {
  const where = and(eq(columnOf(known.resource.table, "id"), id), visibleRows(ctx, known));
  const [found] = await selectRows(ctx, register, known, where);
  if (!found) throw refuse(RECORD_NOT_FOUND);
  const lines = await linesByParent(ctx, register, known.description.lines, [id]);
  return { ...found.row, ...lines.get(id) };
}
