import type { Actor, TenantRequest } from "@/lib/core/context";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { PAGE_SIZES, type RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { describe as descriptionOf, operationsFor } from "@/lib/resources";
import { recordToWire, wireNames } from "./resource-wire";

type WireRecord = Record<string, unknown>;

/** The records behind one reference of all rows, by id: one query, or none where they may not be seen. */
async function targetsOf(
  request: TenantRequest<Actor>,
  rows: readonly RecordRow[],
  { name, target }: FieldDescription,
): Promise<ReadonlyMap<string, WireRecord>> {
  const list = target === undefined ? undefined : operationsFor(target)?.list;
  const isOpen = list && isInPlan(list, request.tenant.modules) && isPermitted(request.actor, list);
  const ids = [...new Set(rows.map((row) => row[name]).filter((id) => typeof id === "string"))];
  if (!target || !isOpen || ids.length === 0) return new Map();
  const filters = [{ field: "id", operator: "in", value: ids.join(",") }] as const;
  const answer = await read(list, request, { filters, sort: [], limit: PAGE_SIZES.largest });
  const names = wireNames(descriptionOf(target));
  return new Map(answer.rows.map((row) => [row.id, recordToWire(row, names)]));
}

/**
 * By row: the records that its references name, by column. One query for each reference, whatever the
 * number of rows; null where a reference is empty or its record is not the reader's to see.
 */
export async function expandRows(
  request: TenantRequest<Actor>,
  rows: readonly RecordRow[],
  expand: readonly FieldDescription[],
): Promise<(row: RecordRow) => { expanded?: WireRecord }> {
  if (expand.length === 0) return () => ({});
  const found = await Promise.all(
    expand.map(async (field) => ({ field, targets: await targetsOf(request, rows, field) })),
  );
  return (row) => ({
    expanded: Object.fromEntries(
      found.map(({ field, targets }) => [
        field.column,
        targets.get(String(row[field.name])) ?? null,
      ]),
    ),
  });
}
