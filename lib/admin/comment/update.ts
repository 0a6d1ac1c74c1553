import { eq } from "drizzle-orm";
import { z } from "zod";
import { comments } from "@/db/tenant/core/comments";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import type { Register } from "@/lib/record/register";
import { version } from "../setting/input";
import { SUBJECT_NOT_FOUND } from "../subject/rules";
import { requireMentionable, tellMentioned } from "./mention";
import { COMMENT_NOT_FOUND, COMMENT_NOT_OWN, commentId, commentText, MENTION_BLIND } from "./rules";
import { lockComment } from "./store";

/** Changes what one said oneself; it then says that it was edited. People named for the first time are told. */
export const defineUpdateComment = (register: Register) =>
  defineCommand({
    name: "comments.update",
    module: "system_admin",
    level: "self",
    input: z.strictObject({ id: commentId, version, ...commentText }),
    fails: [SUBJECT_NOT_FOUND, COMMENT_NOT_FOUND, COMMENT_NOT_OWN, RECORD_STALE, MENTION_BLIND],
    async run(ctx, { id, version: seen, body, mentionedUserIds }) {
      const { tx, actor, now } = ctx;
      const { comment, subject } = await lockComment(ctx, register, id);
      if (comment.createdBy !== actor.id) throw refuse(COMMENT_NOT_OWN);
      if (comment.version !== seen) throw refuse(RECORD_STALE);
      const before = comment.mentionedUserIds ?? [];
      const added = mentionedUserIds.filter((person) => !before.includes(person));
      const mentioned = await requireMentionable(ctx, subject, added);
      await tx
        .update(comments)
        .set({
          body,
          mentionedUserIds,
          editedAt: now,
          updatedAt: now,
          updatedBy: actor.id,
          version: seen + 1,
        })
        .where(eq(comments.id, id));
      await tellMentioned(ctx, register, subject, { id, body }, mentioned);
      ctx.record({
        table: "comments",
        id,
        label: subject.title,
        action: "update",
        changes: changesOf(comment, { body }),
      });
      ctx.emit({
        type: "comments.updated",
        table: "comments",
        id,
        payload: { resource: subject.resource, subjectId: subject.id, body },
      });
      return { id, version: seen + 1 };
    },
  });
