import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { rowPredicate } from "@/lib/core/access-rule";
import type { ReadContext } from "@/lib/core/context";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import type { ChoiceRow, RelatedGroup } from "@/lib/resource/answers";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { searchCondition, usableFields, visibleRows } from "./conditions";
import type { Known, Register } from "./register";
import { pointersTo } from "./remove";
import { titleOf } from "./titles";

export type ChoiceQuery = { q?: string; ids?: readonly string[]; limit?: number };

/** What a picker offers: records by what they are called, those out of use only when asked for by id. */
export async function listChoices(
  ctx: ReadContext,
  register: Register,
  known: Known,
  { q, ids, limit = 20 }: ChoiceQuery,
): Promise<ChoiceRow[]> {
  const { table } = known.resource;
  const key = columnOf(table, "id");
  const conditions: (SQL | undefined)[] = [
    visibleRows(ctx, known),
    searchCondition(
      known,
      usableFields(known, ctx.fields(table)),
      q,
      titleOf(ctx, register, known),
    ),
    ids && inArray(key, [...ids]),
    !ids && hasColumn(table, "isActive") ? eq(columnOf(table, "isActive"), true) : undefined,
  ];
  const title = sql<string>`${titleOf(ctx, register, known)}`.as("title");
  return ctx.tx
    .select({ id: sql<string>`${key}`, title })
    .from(table)
    .where(and(...conditions))
    .orderBy(asc(sql`title`), asc(key))
    .limit(Math.min(limit, 100));
}

const SHOWN = 5;

/** Records that point to one, newest first, of every resource the reader may see; one statement. */
export async function listRelated(
  ctx: ReadContext,
  register: Register,
  known: Known,
  id: string,
): Promise<RelatedGroup[]> {
  const { actor, tenant } = ctx;
  const pointers = pointersTo(register, known).filter(({ known: other, field }) => {
    const permission = permissionFor(other.resource, "read");
    return (
      !other.parent &&
      !["createdBy", "updatedBy"].includes(field.name) &&
      isInPlan(permission, tenant.modules) &&
      isPermitted(actor, permission)
    );
  });
  if (pointers.length === 0) return [];
  const parts = pointers.map(({ known: other, field }, at) => {
    const { table } = other.resource;
    const key = columnOf(table, "id");
    const rows = and(
      eq(columnOf(table, field.name), id),
      rowPredicate(actor, permissionFor(other.resource, "read"), table),
    );
    return sql`(select ${at}::int as at, ${key}::text as id, ${titleOf(ctx, register, other)} as title from ${table} where ${rows} order by ${key} desc limit ${SHOWN + 1})`;
  });
  const found = await ctx.tx.execute<{ at: number; id: string; title: string }>(
    sql.join(parts, sql` union all `),
  );
  return pointers.flatMap(({ known: other, field }, at) => {
    const rows = [...found].filter((row) => row.at === at);
    if (rows.length === 0) return [];
    const { resource, description } = other;
    return [
      {
        resource: resource.name,
        field: field.name,
        label: description.label.many,
        hasMore: rows.length > SHOWN,
        rows: rows.slice(0, SHOWN).map(({ id: own, title }) => ({ id: own, title })),
      },
    ];
  });
}
