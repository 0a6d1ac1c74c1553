import { eq } from "drizzle-orm";
import { savedViews } from "@/db/tenant/core/saved-views";
import { defineCommand } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { viewVersion } from "./input";
import { VIEW_NOT_FOUND } from "./rules";
import { lockView } from "./store";

/** Takes a view away, also from those it was shared with. The records are not touched. */
export const deleteSavedView = defineCommand({
  name: "saved-views.delete",
  module: "system_admin",
  level: "self",
  isShared: true,
  input: viewVersion,
  fails: [VIEW_NOT_FOUND, RECORD_STALE],
  async run(ctx, seen) {
    const { id, name, tableName } = await lockView(ctx, seen);
    await ctx.tx.delete(savedViews).where(eq(savedViews.id, id));
    ctx.record({
      table: "saved_views",
      id,
      label: name,
      action: "delete",
      changes: { name: { from: name, to: null }, table_name: { from: tableName, to: null } },
    });
  },
});
