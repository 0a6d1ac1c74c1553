import { and, count, desc, eq, isNotNull, isNull, lt, notInArray } from "drizzle-orm";
import { z } from "zod";
import { notifications } from "@/db/tenant/core/notifications";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import { grouped } from "@/lib/record/grouped";
import type { Register } from "@/lib/record/register";
import { FOLLOW_KINDS } from "../follow/followers";
import { resourceOf } from "../subject/rules";
import { visibleTitles } from "../subject/visible-titles";

const PAGE = 30;

/** One's own notices; a choice to follow is none. */
export const ownNotices = ({ actor }: Pick<ReadContext, "actor">) =>
  and(eq(notifications.userId, actor.id), notInArray(notifications.kind, [...FOLLOW_KINDS]));

const NOTICE_FILTERS = ["inbox", "unread", "archived"] as const;

export const noticeQuery = z.strictObject({
  show: z.enum(NOTICE_FILTERS, "Show inbox, unread or archived.").default("inbox"),
  before: z.uuid("This is no notification.").optional(),
});

export type NoticeQuery = z.output<typeof noticeQuery>;

const shownBy = (show: NoticeQuery["show"]) => {
  if (show === "archived") return isNotNull(notifications.archivedAt);
  const unarchived = isNull(notifications.archivedAt);
  return show === "unread" ? and(unarchived, isNull(notifications.readAt)) : unarchived;
};

/**
 * One's own notices, newest first. A record is called what the reader may know it by at this moment;
 * of one that he may no longer see, or that is gone, nothing is left but that there was something.
 */
export const defineListNotices = (register: Register) =>
  defineRead({
    name: "notifications.own",
    module: "system_admin",
    level: "self",
    async run(ctx, { show, before }: NoticeQuery) {
      const found = await ctx.tx
        .select()
        .from(notifications)
        .where(
          and(ownNotices(ctx), shownBy(show), before ? lt(notifications.id, before) : undefined),
        )
        .orderBy(desc(notifications.id))
        .limit(PAGE + 1);
      const rows = found.slice(0, PAGE);
      const titles = new Map<string, string>();
      for (const [table, own] of grouped(rows, ({ tableName }) => tableName ?? "")) {
        const known = register.find(resourceOf(table));
        const ids = own.flatMap(({ recordId }) => recordId ?? []);
        if (!known) continue;
        for (const [id, title] of await visibleTitles(ctx, register, known, ids)) {
          titles.set(id, title);
        }
      }
      return {
        notices: rows.map(({ id, version, kind, title, body, ...row }) => {
          const recordTitle = row.recordId ? (titles.get(row.recordId) ?? null) : null;
          const isHidden = row.recordId !== null && recordTitle === null;
          return {
            id,
            version,
            kind,
            title,
            body: isHidden ? null : body,
            resource: isHidden || !row.tableName ? null : resourceOf(row.tableName),
            recordId: isHidden ? null : row.recordId,
            recordTitle,
            createdAt: row.createdAt,
            readAt: row.readAt,
            archivedAt: row.archivedAt,
          };
        }),
        hasMore: found.length > PAGE,
      };
    },
  });

/** How many of one's notices are unread; the bell shows it. */
export const countNotices = defineRead({
  name: "notifications.count",
  module: "system_admin",
  level: "self",
  async run(ctx) {
    const [row] = await ctx.tx
      .select({ unread: count() })
      .from(notifications)
      .where(and(ownNotices(ctx), shownBy("unread")));
    return { unread: row?.unread ?? 0 };
  },
});
