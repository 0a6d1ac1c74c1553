import { and, desc, eq, ilike, inArray, isNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import { comments } from "@/db/tenant/core/comments";
import { users } from "@/db/tenant/core/users";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import type { Register } from "@/lib/record/register";
import { findSubject, type Subject } from "../subject/find-subject";
import { whoMaySee } from "../subject/onlookers";
import { type SubjectReference, subjectFields } from "../subject/rules";
import { moderationOf } from "./store";

/** Conversations in one answer; each comes with all that was answered. */
const PAGE = 30;
const SHOWN_PEOPLE = 8;
/** Names looked through for those: not everybody who is called so may see the record. */
const TRIED_PEOPLE = 24;

type Row = { comment: typeof comments.$inferSelect; author: string | null; avatar: string | null };

const rowsOf = ({ tx }: ReadContext) =>
  tx
    .select({ comment: comments, author: users.name, avatar: users.avatarMediaId })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.createdBy))
    .$dynamic();

async function namesOf({ tx }: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * What was said about a record, the newest conversations first and each in its own order. `before` is
 * the id of the last one that was seen.
 */
export async function listComments(ctx: ReadContext, subject: Subject, before?: string) {
  const { actor } = ctx;
  const about = and(eq(comments.tableName, subject.table), eq(comments.recordId, subject.id));
  const found = await rowsOf(ctx)
    .where(
      and(about, isNull(comments.parentCommentId), before ? lt(comments.id, before) : undefined),
    )
    .orderBy(desc(comments.id))
    .limit(PAGE + 1);
  const roots = found.slice(0, PAGE);
  const rootIds = roots.map(({ comment }) => comment.id);
  const answers =
    rootIds.length === 0
      ? []
      : await rowsOf(ctx)
          .where(and(about, inArray(comments.parentCommentId, rootIds)))
          .orderBy(comments.id);
  const all = [...roots, ...answers];
  const mentioned = all.flatMap(({ comment }) => comment.mentionedUserIds ?? []);
  const names = await namesOf(ctx, mentioned);
  const mayModerate = ctx.can(moderationOf(subject.known));
  const shown = ({ comment, author, avatar }: Row) => {
    const isDeleted = comment.body === "";
    const isOwn = comment.createdBy === actor.id;
    return {
      id: comment.id,
      version: comment.version,
      parentCommentId: comment.parentCommentId,
      body: comment.body,
      isDeleted,
      author: isDeleted ? null : author,
      avatarMediaId: isDeleted ? null : avatar,
      mentions: (comment.mentionedUserIds ?? []).flatMap((id) => {
        const name = names.get(id);
        return name ? [{ id, name }] : [];
      }),
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      mayEdit: isOwn && !isDeleted,
      mayDelete: (isOwn || mayModerate) && !isDeleted,
    };
  };
  return { comments: all.map(shown), hasMore: found.length > PAGE };
}

export const mentionQuery = z.strictObject({
  ...subjectFields,
  q: z.string().trim().max(60, "Search for at most 60 characters.").default(""),
});

const likePattern = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** People whom a comment on a record may name: those who may see it, by the beginning of a word of their name. */
export const defineListMentionable = (register: Register) =>
  defineRead({
    name: "records.list-mentionable",
    module: "system_admin",
    level: "self",
    async run(ctx, { q, ...reference }: SubjectReference & { q: string }) {
      const { tx, actor, now } = ctx;
      const subject = await findSubject(ctx, register, reference);
      const text = likePattern(q);
      const people = await tx
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(
          and(
            eq(users.status, "active"),
            ne(users.userType, "service_account"),
            ne(users.id, actor.id),
            or(ilike(users.name, `${text}%`), ilike(users.name, `% ${text}%`)),
          ),
        )
        .orderBy(users.name, users.id)
        .limit(TRIED_PEOPLE);
      const seeing = await whoMaySee(tx, subject.known, subject.id, people, now);
      return seeing.slice(0, SHOWN_PEOPLE).map(({ id, name }) => ({ id, name }));
    },
  });
