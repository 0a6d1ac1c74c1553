import { eq } from "drizzle-orm";
import { savedViews } from "@/db/tenant/core/saved-views";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { viewEdit } from "./input";
import { NAME_TAKEN, ROLE_NOT_OWN, UNKNOWN_RESOURCE, VIEW_NOT_FOUND } from "./rules";
import {
  clearDefault,
  type KnownOperations,
  lockView,
  requireFreeName,
  requireReadable,
  requireShareable,
  viewColumns,
} from "./store";

/** Changes a view, all of it at once; it stays a view of the list it was made for. */
export const defineUpdateSavedView = (known: KnownOperations) =>
  defineCommand({
    name: "saved-views.update",
    module: "system_admin",
    level: "self",
    isShared: true,
    input: viewEdit,
    fails: [UNKNOWN_RESOURCE, VIEW_NOT_FOUND, RECORD_STALE, NAME_TAKEN, ROLE_NOT_OWN],
    async run(ctx, { id, version, ...view }) {
      requireReadable(ctx, view.resource, known);
      const before = await lockView(ctx, { id, version });
      const columns = viewColumns(view);
      if (columns.tableName !== before.tableName) {
        throw refuse(UNKNOWN_RESOURCE, { resource: "A view stays with its list." });
      }
      if (view.sharedRoleId !== before.sharedRoleId) {
        await requireShareable(ctx, view.sharedRoleId);
      }
      await requireFreeName(ctx, view, id);
      await ctx.tx
        .update(savedViews)
        .set({ ...columns, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
        .where(eq(savedViews.id, id));
      if (view.isDefault && before.ownerUserId === ctx.actor.id) {
        await clearDefault(ctx, columns.tableName, id);
      }
      ctx.record({
        table: "saved_views",
        id,
        label: view.name,
        action: "update",
        changes: changesOf(before, columns),
      });
      return { id, version: version + 1 };
    },
  });
