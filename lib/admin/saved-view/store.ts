import { and, eq, ne, sql } from "drizzle-orm";
import { roles } from "@/db/tenant/core/roles";
import { savedViews } from "@/db/tenant/core/saved-views";
import { refuse } from "@/lib/core/command";
import type { Context, ReadContext } from "@/lib/core/context";
import { isAdministrator, isInPlan, type Permission } from "@/lib/core/permissions";
import { RECORD_STALE } from "@/lib/core/stale";
import type { ViewFields } from "./input";
import {
  MOST_VIEWS,
  NAME_TAKEN,
  ROLE_NOT_OWN,
  TOO_MANY,
  UNKNOWN_RESOURCE,
  VIEW_NOT_FOUND,
} from "./rules";

/** All operations there are, asked for when a command runs: their list imports the command. */
export type KnownOperations = () => readonly Permission[];

export const tableOf = (resource: string) => resource.replaceAll("-", "_");
export const resourceOf = (table: string) => table.replaceAll("_", "-");

/** Throws `invalid` for a list that is none, or that the actor may not read. */
export function requireReadable(ctx: ReadContext, resource: string, known: KnownOperations): void {
  const operation = known().find(({ name }) => name === `${resource}.read`);
  if (operation && isInPlan(operation, ctx.tenant.modules) && ctx.can(operation)) return;
  throw refuse(UNKNOWN_RESOURCE, { resource: UNKNOWN_RESOURCE.message });
}

/** The roles that somebody may share a view with: the own ones, for an administrator any. */
export async function shareableRoles(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
  const { grants } = ctx.actor;
  if (!isAdministrator(ctx.actor)) {
    return [
      ...new Map(grants.map(({ roleId, role }) => [roleId, { id: roleId, name: role }])).values(),
    ];
  }
  return ctx.tx
    .select({ id: roles.id, name: roles.name })
    .from(roles)
    .where(eq(roles.isActive, true))
    .orderBy(roles.name);
}

/** Throws `forbidden` for a role that is not the actor's to share with. */
export async function requireShareable(ctx: Context, roleId: string | null): Promise<void> {
  if (roleId === null) return;
  const own = await shareableRoles(ctx);
  if (!own.some(({ id }) => id === roleId)) {
    throw refuse(ROLE_NOT_OWN, { sharedRoleId: ROLE_NOT_OWN.message });
  }
}

const ownIn = (ctx: Context, table: string) =>
  and(eq(savedViews.ownerUserId, ctx.actor.id), eq(savedViews.tableName, table));

/** Throws `conflict` where the owner has a view of this name, whatever its capitals. */
export async function requireFreeName(ctx: Context, view: ViewFields, id: string): Promise<void> {
  const same = await ctx.tx.$count(
    savedViews,
    and(
      ownIn(ctx, tableOf(view.resource)),
      eq(sql`lower(${savedViews.name})`, view.name.toLowerCase()),
      ne(savedViews.id, id),
    ),
  );
  if (same > 0) throw refuse(NAME_TAKEN, { name: NAME_TAKEN.message });
}

/** Throws `rule_violated` where the menu is full. */
export async function requireRoom(ctx: Context, table: string): Promise<void> {
  if ((await ctx.tx.$count(savedViews, ownIn(ctx, table))) >= MOST_VIEWS) throw refuse(TOO_MANY);
}

/** A list opens with one view: the others of the owner are its default no longer. */
export async function clearDefault(ctx: Context, table: string, id: string): Promise<void> {
  await ctx.tx
    .update(savedViews)
    .set({
      isDefault: false,
      updatedAt: ctx.now,
      updatedBy: ctx.actor.id,
      version: sql`${savedViews.version} + 1`,
    })
    .where(and(ownIn(ctx, table), eq(savedViews.isDefault, true), ne(savedViews.id, id)));
}

/**
 * A view that the actor may change, for the rest of the transaction: the own ones, and for an
 * administrator those that are shared. Throws `not_found`, and `conflict` when it is stale.
 */
export async function lockView(ctx: Context, seen: { id: string; version: number }) {
  const [row] = await ctx.tx
    .select()
    .from(savedViews)
    .where(eq(savedViews.id, seen.id))
    .for("update");
  const isOwn = row?.ownerUserId === ctx.actor.id;
  const mayMend = isAdministrator(ctx.actor) && row?.sharedRoleId !== null;
  if (!row || !(isOwn || mayMend)) throw refuse(VIEW_NOT_FOUND);
  if (row.version !== seen.version) throw refuse(RECORD_STALE);
  return row;
}

/** What a row of the table keeps of a view. */
export const viewColumns = (view: ViewFields) => ({
  tableName: tableOf(view.resource),
  name: view.name,
  viewType: "list" as const,
  filters: view.filters,
  columns: view.columns,
  sort: view.sort,
  groupBy: view.groupBy,
  sharedRoleId: view.sharedRoleId,
  isDefault: view.isDefault,
});
