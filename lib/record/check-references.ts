import { and, inArray, sql } from "drizzle-orm";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import { grouped } from "./grouped";
import { REFERENCE_UNKNOWN } from "./refusals";
import type { Register } from "./register";
import { choosable, mayChoose } from "./titles";

/** A value that points somewhere, and how an error names it (`lines.3.productId`). */
export type Pointer = { path: string; field: FieldDescription; id: string };

/** The pointers among some values. */
export function pointersIn(
  fields: readonly FieldDescription[],
  values: Readonly<Record<string, unknown>>,
  prefix = "",
): Pointer[] {
  return fields.flatMap((field) => {
    const id = values[field.name];
    const isPointer = field.kind === "reference" && typeof id === "string";
    return isPointer ? [{ path: `${prefix}${field.name}`, field, id }] : [];
  });
}

/**
 * Everything that is pointed to must stand and be the writer's to choose: nobody learns by guessing
 * ids what lies outside of his role. One statement however many there are. Throws REFERENCE_UNKNOWN
 * with each field that is wrong.
 */
export async function refuseUnknownReferences(
  ctx: ReadContext,
  register: Register,
  pointers: readonly Pointer[],
): Promise<void> {
  const byTarget = grouped(pointers, ({ field }) => field.target ?? "");
  const parts = [...byTarget].flatMap(([name, own]) => {
    const target = register.find(name);
    // Shared records may be named by whoever writes what points to them.
    if (!target || (!mayChoose(ctx, target) && !target.resource.isShared)) return [];
    const { table } = target.resource;
    const key = columnOf(table, "id");
    const ids = [...new Set(own.map(({ id }) => id))];
    const rows = mayChoose(ctx, target) ? choosable(ctx, target) : undefined;
    return [sql`select ${key}::text as id from ${table} where ${and(inArray(key, ids), rows)}`];
  });
  const found =
    parts.length > 0 ? await ctx.tx.execute<{ id: string }>(sql.join(parts, sql` union all `)) : [];
  const known = new Set([...found].map(({ id }) => id));
  const unknown = pointers.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return;
  throw refuse(
    REFERENCE_UNKNOWN,
    Object.fromEntries(
      unknown.map(({ path, field }) => [path, `${field.label}: there is no such record for you.`]),
    ),
  );
}
