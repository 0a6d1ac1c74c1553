import { and, asc, eq, inArray, or } from "drizzle-orm";
import { roles } from "@/db/tenant/core/roles";
import { savedViews } from "@/db/tenant/core/saved-views";
import { users } from "@/db/tenant/core/users";
import type { ReadContext } from "@/lib/core/context";
import { isAdministrator } from "@/lib/core/permissions";
import { defineRead } from "@/lib/core/read";
import {
  type KnownOperations,
  requireReadable,
  resourceOf,
  shareableRoles,
  tableOf,
} from "./store";

const mayRead = ({ actor }: ReadContext) => {
  const held = actor.grants.map(({ roleId }) => roleId);
  const own = eq(savedViews.ownerUserId, actor.id);
  return held.length > 0 ? or(own, inArray(savedViews.sharedRoleId, held)) : own;
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];

const isFilter = (value: unknown): value is { field: string; operator: string; value: string } =>
  typeof value === "object" && value !== null && "field" in value && "operator" in value;

/**
 * The views of a list that somebody has: the own ones and those shared with a role of theirs, and the
 * roles that a view may be shared with.
 */
export const defineListSavedViews = (known: KnownOperations) =>
  defineRead({
    name: "saved-views.list",
    module: "system_admin",
    level: "self",
    isShared: true,
    async run(ctx, { resource }: { resource: string }) {
      requireReadable(ctx, resource, known);
      const rows = await ctx.tx
        .select({ view: savedViews, ownerName: users.name, sharedRoleName: roles.name })
        .from(savedViews)
        .innerJoin(users, eq(users.id, savedViews.ownerUserId))
        .leftJoin(roles, eq(roles.id, savedViews.sharedRoleId))
        .where(
          and(
            eq(savedViews.tableName, tableOf(resource)),
            eq(savedViews.viewType, "list"),
            eq(savedViews.isActive, true),
            mayRead(ctx),
          ),
        )
        .orderBy(asc(savedViews.name), asc(savedViews.id));
      return {
        views: rows.map(({ view, ownerName, sharedRoleName }) => ({
          id: view.id,
          version: view.version,
          resource: resourceOf(view.tableName),
          name: view.name,
          filters: Array.isArray(view.filters) ? view.filters.filter(isFilter) : [],
          columns: texts(view.columns),
          sort: texts(view.sort),
          groupBy: view.groupBy,
          isDefault: view.isDefault,
          sharedRoleId: view.sharedRoleId,
          sharedRoleName,
          ownerName,
          isOwn: view.ownerUserId === ctx.actor.id,
          mayChange: view.ownerUserId === ctx.actor.id || isAdministrator(ctx.actor),
        })),
        roles: await shareableRoles(ctx),
      };
    },
  });
