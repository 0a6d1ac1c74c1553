import { type Column, inArray, type SQL, sql } from "drizzle-orm";
import { rowPredicate } from "@/lib/core/access-rule";
import type { ReadContext } from "@/lib/core/context";
import { fieldAccess, MASKED } from "@/lib/core/field-access";
import { isInPlan, isPermitted, type Permission } from "@/lib/core/permissions";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";
import type { Known, Register } from "./register";

/** Titles of titles of titles are not needed by anybody. */
const DEEPEST = 2;

/** The right by which a reader knows what records of a resource are called: to choose, or to read them. */
function namingRight({ actor, tenant }: ReadContext, { resource }: Known): Permission | undefined {
  return [permissionFor(resource, "choose"), permissionFor(resource, "read")].find(
    (permission) => isInPlan(permission, tenant.modules) && isPermitted(actor, permission),
  );
}

/** Whether a reader may learn what records of a resource are called. */
export const mayChoose = (ctx: ReadContext, known: Known): boolean =>
  namingRight(ctx, known) !== undefined;

/** The rows that a reader may choose from: what his roles narrow, they narrow here too. */
export function choosable(ctx: ReadContext, known: Known): SQL | undefined {
  const right = namingRight(ctx, known);
  return right ? rowPredicate(ctx.actor, right, known.resource.table) : sql`false`;
}

/** What a row of a resource's own table is called, as one text. */
export function titleOf(ctx: ReadContext, register: Register, known: Known, depth = 0): SQL {
  const { table, title } = known.resource;
  const naming = namingRight(ctx, known);
  const access = naming && fieldAccess(ctx.actor, naming, table);
  const parts = title.flatMap((name): SQL[] => {
    const right = access?.of(name) ?? "write";
    if (right === "none") return [];
    if (right === "mask") return [sql`${MASKED}::text`];
    const column = columnOf(table, name);
    const field = known.description.fields.find((one) => one.name === name);
    const target = field?.target ? register.find(field.target) : undefined;
    if (!target) return [sql`${column}::text`];
    return depth < DEEPEST ? [referenceTitle(ctx, register, column, target, depth + 1)] : [];
  });
  if (parts.length === 0) return sql`'…'::text`;
  return sql`concat_ws(' · ', ${sql.join(parts, sql`, `)})`;
}

/**
 * What the record behind a reference is called, inside a query on the referring table: null when there
 * is none, or none that the reader may know of. The inner query hides the target's own name, so that a
 * table may refer to itself.
 */
export function referenceTitle(
  ctx: ReadContext,
  register: Register,
  column: Column,
  target: Known,
  depth = 0,
): SQL {
  const { table, isShared } = target.resource;
  const isKnown = mayChoose(ctx, target);
  if (!isKnown && !isShared) return sql`null::text`;
  const rows = isKnown ? choosable(ctx, target) : undefined;
  return sql`(select r.title from (select ${columnOf(table, "id")} as key, ${titleOf(ctx, register, target, depth)} as title from ${table}${rows ? sql` where ${rows}` : sql``}) r where r.key = ${sql`${sql.identifier(tableNameOf(column))}.${sql.identifier(column.name)}`})`;
}

const tableNameOf = (column: Column): string =>
  (column.table as unknown as Record<symbol, string>)[Symbol.for("drizzle:Name")] ?? "";

/** Titles of some records of a resource, as far as the reader may know them. */
export async function loadTitles(
  ctx: ReadContext,
  register: Register,
  target: Known,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0 || !mayChoose(ctx, target)) return new Map();
  const { table } = target.resource;
  const key = columnOf(table, "id");
  const rows = await ctx.tx
    .select({ id: sql<string>`${key}`, title: sql<string>`${titleOf(ctx, register, target)}` })
    .from(table)
    .where(sql`${inArray(key, [...ids])} and ${choosable(ctx, target) ?? sql`true`}`);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
