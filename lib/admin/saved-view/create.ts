import { v7 as uuidv7 } from "uuid";
import { savedViews } from "@/db/tenant/core/saved-views";
import { changesOf } from "@/lib/core/changes";
import { defineCommand } from "@/lib/core/command";
import { viewFields } from "./input";
import { NAME_TAKEN, ROLE_NOT_OWN, TOO_MANY, UNKNOWN_RESOURCE } from "./rules";
import {
  clearDefault,
  type KnownOperations,
  requireFreeName,
  requireReadable,
  requireRoom,
  requireShareable,
  viewColumns,
} from "./store";

/**
 * Keeps filters, columns and order of a list under a name, for oneself or for everybody with a role.
 * About what is one's own, so that every signed-in person may; the list itself must be readable.
 */
export const defineCreateSavedView = (known: KnownOperations) =>
  defineCommand({
    name: "saved-views.create",
    module: "system_admin",
    level: "self",
    isShared: true,
    input: viewFields,
    fails: [UNKNOWN_RESOURCE, NAME_TAKEN, ROLE_NOT_OWN, TOO_MANY],
    async run(ctx, view) {
      const { now, actor } = ctx;
      requireReadable(ctx, view.resource, known);
      const id = uuidv7();
      const columns = viewColumns(view);
      await requireShareable(ctx, view.sharedRoleId);
      await requireFreeName(ctx, view, id);
      await requireRoom(ctx, columns.tableName);
      await ctx.tx.insert(savedViews).values({
        id,
        ...columns,
        ownerUserId: actor.id,
        createdAt: now,
        createdBy: actor.id,
        updatedAt: now,
        updatedBy: actor.id,
      });
      if (view.isDefault) await clearDefault(ctx, columns.tableName, id);
      ctx.record({
        table: "saved_views",
        id,
        label: view.name,
        action: "insert",
        changes: changesOf(undefined, columns),
      });
      return { id, version: 1 };
    },
  });
