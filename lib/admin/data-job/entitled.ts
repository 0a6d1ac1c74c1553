import type { PgTable } from "drizzle-orm/pg-core";
import { rowPredicate } from "@/lib/core/access-rule";
import type { Context, ReadContext } from "@/lib/core/context";
import { fieldAccess } from "@/lib/core/field-access";
import type { Permission } from "@/lib/core/permissions";

/** The same work with the rows and fields of another right: an import writes what its asker's form would. */
export function withRightsOf<Ctx extends ReadContext | Context>(
  ctx: Ctx,
  permission: Permission,
): Ctx {
  return {
    ...ctx,
    rows(table: PgTable) {
      ctx.rows(table);
      return rowPredicate(ctx.actor, permission, table);
    },
    fields: (table: PgTable) => fieldAccess(ctx.actor, permission, table),
  };
}
