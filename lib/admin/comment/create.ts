import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { comments } from "@/db/tenant/core/comments";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import type { Register } from "@/lib/record/register";
import { findSubject, type Subject } from "../subject/find-subject";
import { SUBJECT_NOT_FOUND, subjectFields } from "../subject/rules";
import { requireMentionable, tellMentioned } from "./mention";
import { COMMENT_NOT_FOUND, commentId, commentText, MENTION_BLIND, PARENT_UNKNOWN } from "./rules";
import { tellFollowers } from "./tell-followers";

/** The comment that is answered; an answer to an answer joins the conversation it is part of. */
async function findParent(ctx: Context, subject: Subject, id: string | null) {
  if (id === null) return undefined;
  const [parent] = await ctx.tx
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.id, id),
        eq(comments.tableName, subject.table),
        eq(comments.recordId, subject.id),
      ),
    )
    // It must not be deleted before the answer hangs on it.
    .for("update");
  if (!parent) throw refuse(PARENT_UNKNOWN, { parentCommentId: PARENT_UNKNOWN.message });
  return parent;
}

/**
 * Says something about a record, or answers what was said; whoever may look at the record may. Those it
 * names are told here and by mail, those who follow the record here.
 */
export const defineCreateComment = (register: Register) =>
  defineCommand({
    name: "comments.create",
    module: "system_admin",
    level: "self",
    input: z.strictObject({
      ...subjectFields,
      ...commentText,
      parentCommentId: commentId.nullable().default(null),
    }),
    fails: [SUBJECT_NOT_FOUND, COMMENT_NOT_FOUND, PARENT_UNKNOWN, MENTION_BLIND],
    async run(ctx, { body, mentionedUserIds, parentCommentId, ...reference }) {
      const { tx, actor, now } = ctx;
      const subject = await findSubject(ctx, register, reference);
      const parent = await findParent(ctx, subject, parentCommentId);
      const mentioned = await requireMentionable(ctx, subject, mentionedUserIds);
      const id = uuidv7();
      const columns = {
        tableName: subject.table,
        recordId: subject.id,
        parentCommentId: parent?.parentCommentId ?? parent?.id ?? null,
        body,
        mentionedUserIds,
      };
      await tx.insert(comments).values({
        id,
        ...columns,
        createdAt: now,
        createdBy: actor.id,
        updatedAt: now,
        updatedBy: actor.id,
      });
      await tellMentioned(ctx, register, subject, { id, body }, mentioned);
      await tellFollowers(ctx, subject, body, { answers: parent, told: mentionedUserIds });
      ctx.record({
        table: "comments",
        id,
        label: subject.title,
        action: "insert",
        changes: changesOf(undefined, {
          ...columns,
          mentionedUserIds: mentionedUserIds.join(", ") || null,
        }),
      });
      ctx.emit({
        type: "comments.created",
        table: "comments",
        id,
        payload: { resource: subject.resource, subjectId: subject.id, body },
      });
      return { id, version: 1 };
    },
  });
