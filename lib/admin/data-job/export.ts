import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Command } from "@/lib/core/command";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { csvRecord } from "@/lib/core/csv";
import type { FieldAccess } from "@/lib/core/field-access";
import { read } from "@/lib/core/read";
import { visibleRows } from "@/lib/record/conditions";
import { loadCustomFields } from "@/lib/record/custom-fields";
import type { Known } from "@/lib/record/register";
import { listRows, listScope } from "@/lib/record/select";
import type { ListQuery, RecordRow } from "@/lib/resource/answers";
import { permissionFor } from "@/lib/resource/describe";
import { cellOf, isNumeric } from "./cell-text";
import { type DataColumn, exportColumns } from "./columns";
import type { DataEngine } from "./write-rows";

/** Rows of one transaction. */
const PAGE = 1_000;

type ExportQuery = Pick<ListQuery, "filters" | "q" | "sort" | "fields">;
const query = z.custom<ExportQuery>();

export type ExportOperation = Command<
  typeof query,
  { fileName: string; pieces(request: TenantRequest<Actor>): AsyncGenerator<string> }
>;

function cellsOf(row: RecordRow, columns: readonly DataColumn[]): (string | null)[] {
  const custom = (row.custom ?? {}) as Record<string, unknown>;
  return columns.map(({ field, part }) => {
    if (part === "title") return row.referenceTitles[field.name] ?? null;
    return cellOf(field, field.isCustom ? custom[field.column] : row[field.name]);
  });
}

/** The record that a line belongs to, whose rights are the line's. */
const rootOf = (known: Known): Known => (known.parent ? rootOf(known.parent.known) : known);

/**
 * The list in pieces, page by page by the list's own cursor, each in a short transaction: nothing is held
 * in memory, and no connection waits for a slow reader. A row that stands from the first piece to the last
 * is in it exactly once; one that is added or moved meanwhile may be missed.
 */
async function* csvPieces(
  { register }: DataEngine,
  known: Known,
  asked: ExportQuery,
  columns: readonly DataColumn[],
  request: TenantRequest<Actor>,
): AsyncGenerator<string> {
  const areNumbers = columns.map(({ field, part }) => part === "value" && isNumeric(field));
  yield csvRecord(columns.map(({ heading }) => heading));
  const page = {
    ...permissionFor(rootOf(known).resource, "export"),
    run: (ctx: Parameters<typeof listRows>[0], cursor: string | undefined) =>
      listRows(
        ctx,
        register,
        known,
        { ...asked, limit: PAGE, ...(cursor !== undefined && { cursor }) },
        PAGE,
      ),
  };
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await read(page, request, cursor);
    yield rows.map((row) => csvRecord(cellsOf(row, columns), areNumbers)).join("");
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/**
 * Gives out a list as CSV: its filters, its sort, its search, what its reader is shown; lines too. That it
 * was given out is in the audit. Throws `invalid` as the list does, before anything is sent.
 */
export function exportOperation(engine: DataEngine, known: Known): ExportOperation {
  const { resource, description } = known;
  return {
    ...permissionFor(rootOf(known).resource, "export"),
    input: query,
    fails: [],
    async run(ctx, asked) {
      const access: FieldAccess = ctx.fields(resource.table);
      visibleRows(ctx, known);
      await listScope(ctx, known, asked);
      // A sort that is wrong is refused before the file begins.
      await listRows(ctx, engine.register, known, { ...asked, limit: 1 });
      const custom = description.hasCustom ? await loadCustomFields(ctx, known) : [];
      const columns = exportColumns(known, engine.register, access, custom, asked.fields);
      const conditions = asked.filters.map(({ field, operator, value }) => [
        `${field}.${operator}`,
        { from: null, to: value },
      ]);
      ctx.record({
        ...{ table: resource.tableName, id: uuidv7(), label: description.label.many },
        action: "export",
        changes: {
          ...Object.fromEntries(conditions),
          ...(asked.q && { q: { from: null, to: asked.q } }),
        },
      });
      return {
        fileName: `${resource.name}-${ctx.now.toISOString().slice(0, 10)}.csv`,
        pieces: (request) => csvPieces(engine, known, asked, columns, request),
      };
    },
  };
}
