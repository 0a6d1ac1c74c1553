import { and, inArray, sql } from "drizzle-orm";
import { rowPredicate } from "@/lib/core/access-rule";
import type { ReadContext } from "@/lib/core/context";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import type { Known, Register } from "@/lib/record/register";
import { titleOf } from "@/lib/record/titles";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";

/**
 * What records of a resource are called, by id, as far as the reader may look at them; the others are
 * missing, like those that are gone. One statement, or none where he may see none of them.
 */
export async function visibleTitles(
  ctx: ReadContext,
  register: Register,
  known: Known,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { actor, tenant } = ctx;
  const { table } = known.resource;
  const permission = permissionFor(known.resource, "read");
  const mayLook = isInPlan(permission, tenant.modules) && isPermitted(actor, permission);
  if (!mayLook || known.parent || ids.length === 0) return new Map();
  const key = columnOf(table, "id");
  const rows = await ctx.tx
    .select({ id: sql<string>`${key}`, title: sql<string>`${titleOf(ctx, register, known)}` })
    .from(table)
    .where(and(inArray(key, [...ids]), rowPredicate(actor, permission, table)));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
