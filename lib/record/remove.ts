import { eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { columnOf } from "@/lib/resource/fields";
import { namingFields, RECORD_IN_USE } from "./refusals";
import type { Known, Register } from "./register";
import { lockRecord } from "./update";

/** Who points to a resource: every field of every table that has no part in the record itself. */
export function pointersTo(register: Register, { resource }: Known) {
  return register.all.flatMap((known) =>
    known.description.fields
      .filter(({ target, name }) => target === resource.name && name !== known.parent?.field)
      .map((field) => ({ known, field })),
  );
}

const MOST = 100;

/** Says what still needs a record, in one statement over all that could. Throws RECORD_IN_USE. */
async function refuseInUse(
  ctx: Context,
  register: Register,
  known: Known,
  id: string,
): Promise<void> {
  const parts = pointersTo(register, known)
    .filter(({ field }) => field.name !== "createdBy" && field.name !== "updatedBy")
    .map(({ known: { resource }, field }) => {
      const { table, label } = resource;
      const column = columnOf(table, field.name);
      return sql`select ${label[1]}::text as label, count(*)::int as count from (select 1 from ${table} where ${eq(column, id)} limit ${MOST}) found`;
    });
  if (parts.length === 0) return;
  const counted = await ctx.tx.execute<{ label: string; count: number }>(
    sql`select label, sum(count)::int as count from (${sql.join(parts, sql` union all `)}) counts where count > 0 group by label order by count desc limit 5`,
  );
  const needs = [...counted].map(
    ({ label, count }) => `${count >= MOST ? "100 or more" : count} × ${label.toLowerCase()}`,
  );
  if (needs.length === 0) return;
  const { code, reason } = RECORD_IN_USE;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(needs);
  throw new AppError(
    code,
    reason,
    `This is still needed by ${list}. Deactivate it instead, or change those first.`,
  );
}

/** Deletes a record with its lines. Throws what `lockRecord` throws, and RECORD_IN_USE. */
export async function deleteRecord(
  ctx: Context,
  register: Register,
  known: Known,
  input: { id: string; version?: number },
): Promise<void> {
  const { table, tableName, name } = known.resource;
  const { id } = input;
  const row = await lockRecord(ctx, known, input);
  await refuseInUse(ctx, register, known, id);
  await namingFields(known, () => ctx.tx.delete(table).where(eq(columnOf(table, "id"), id)));
  const fields = known.description.fields.map((field) => field.name);
  const before = fields.flatMap((field) => {
    const from = row[field] ?? null;
    return from === null ? [] : [[columnOf(table, field).name, { from, to: null }]];
  });
  ctx.record({ table: tableName, id, action: "delete", changes: Object.fromEntries(before) });
  ctx.emit({ type: `${name}.deleted`, table: tableName, id, payload: { resource: name } });
}
