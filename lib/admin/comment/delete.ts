import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { comments } from "@/db/tenant/core/comments";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import type { Register } from "@/lib/record/register";
import { SUBJECT_NOT_FOUND } from "../subject/rules";
import { COMMENT_NOT_FOUND, COMMENT_NOT_OWN, commentId } from "./rules";
import { lockComment, moderationOf } from "./store";

const answersTo = ({ tx }: Context, id: string) =>
  tx.$count(comments, eq(comments.parentCommentId, id));

/** Takes a comment's row away; one that was answered keeps its place without its text. */
async function take(ctx: Context, comment: typeof comments.$inferSelect): Promise<void> {
  const { tx, now, actor } = ctx;
  if ((await answersTo(ctx, comment.id)) > 0) {
    await tx
      .update(comments)
      .set({
        ...{ body: "", mentionedUserIds: [], version: comment.version + 1 },
        ...{ updatedAt: now, updatedBy: actor.id },
      })
      .where(eq(comments.id, comment.id));
    return;
  }
  await tx.delete(comments).where(eq(comments.id, comment.id));
  const { parentCommentId: parent } = comment;
  if (parent === null || (await answersTo(ctx, parent)) > 0) return;
  // The last answer to a comment without a text is gone: nothing is left to keep its place for.
  await tx.delete(comments).where(and(eq(comments.id, parent), eq(comments.body, "")));
}

/** Deletes one's own comment; whoever manages the record's module also others'. Cannot be undone. */
export const defineDeleteComment = (register: Register) =>
  defineCommand({
    name: "comments.delete",
    module: "system_admin",
    level: "self",
    input: z.strictObject({ id: commentId }),
    fails: [SUBJECT_NOT_FOUND, COMMENT_NOT_FOUND, COMMENT_NOT_OWN],
    async run(ctx, { id }) {
      const { comment, subject } = await lockComment(ctx, register, id);
      const isOwn = comment.createdBy === ctx.actor.id;
      if (!isOwn && !ctx.can(moderationOf(subject.known))) throw refuse(COMMENT_NOT_OWN);
      await take(ctx, comment);
      ctx.record({
        table: "comments",
        id,
        label: subject.title,
        action: "delete",
        changes: { body: { from: comment.body, to: null } },
      });
      ctx.emit({
        type: "comments.deleted",
        table: "comments",
        id,
        payload: { resource: subject.resource, subjectId: subject.id },
      });
    },
  });
