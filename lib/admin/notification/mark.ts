import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { notifications } from "@/db/tenant/core/notifications";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { ownNotices } from "./queries";

const NOTICE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "notification.not-found",
  message: "There is no such notification.",
};

const chosen = z.strictObject({
  /** Left out: all of them. */
  ids: z
    .array(z.uuid("This is no notification."))
    .min(1, "Name at least one notification.")
    .max(200, "At most 200 in one call.")
    .optional(),
});

type Chosen = z.output<typeof chosen>;

/** The named ones, all of which must be one's own, or every one there is. Throws NOTICE_NOT_FOUND. */
async function condition(ctx: Context, { ids }: Chosen): Promise<SQL | undefined> {
  if (!ids) return ownNotices(ctx);
  const named = and(ownNotices(ctx), inArray(notifications.id, ids));
  if ((await ctx.tx.$count(notifications, named)) < new Set(ids).size) {
    throw refuse(NOTICE_NOT_FOUND);
  }
  return named;
}

function note(ctx: Context, column: "read_at" | "archived_at", changed: number): void {
  ctx.record({
    table: "notifications",
    id: ctx.actor.id,
    label: ctx.actor.name,
    action: "update",
    changes: { [column]: { from: null, to: `${ctx.now.toISOString()} on ${changed}` } },
  });
}

const stamps = ({ now, actor }: Context) => ({
  updatedAt: now,
  updatedBy: actor.id,
  version: sql`${notifications.version} + 1`,
});

/** Marks one's own notices as read: the named ones, or all. */
export const markNoticesRead = defineCommand({
  name: "notifications.mark-read",
  module: "system_admin",
  level: "self",
  input: chosen,
  fails: [NOTICE_NOT_FOUND],
  async run(ctx, input) {
    const which = await condition(ctx, input);
    const changed = await ctx.tx
      .update(notifications)
      .set({ readAt: ctx.now, ...stamps(ctx) })
      .where(and(which, isNull(notifications.readAt)))
      .returning({ id: notifications.id });
    note(ctx, "read_at", changed.length);
    return { changed: changed.length };
  },
});

/** Puts one's own notices away, read or not: the named ones, or all. They stay in the archive. */
export const archiveNotices = defineCommand({
  name: "notifications.archive",
  module: "system_admin",
  level: "self",
  input: chosen,
  fails: [NOTICE_NOT_FOUND],
  async run(ctx, input) {
    const which = await condition(ctx, input);
    const changed = await ctx.tx
      .update(notifications)
      .set({
        archivedAt: ctx.now,
        readAt: sql`coalesce(${notifications.readAt}, ${ctx.now.toISOString()}::timestamptz)`,
        ...stamps(ctx),
      })
      .where(and(which, isNull(notifications.archivedAt)))
      .returning({ id: notifications.id });
    note(ctx, "archived_at", changed.length);
    return { changed: changed.length };
  },
});
