import { z } from "zod";
import { defineRead } from "@/lib/core/read";
import type { Register } from "@/lib/record/register";
import { listFiles } from "../attachment/store";
import { listComments } from "../comment/queries";
import { followersOf } from "../follow/followers";
import { findSubject } from "./find-subject";
import { type SubjectReference, subjectFields } from "./rules";

export const activityQuery = z.strictObject({
  ...subjectFields,
  before: z.uuid("This is no comment.").optional(),
});

/**
 * What people added to a record: comments, files, and whether the reader follows it. `before` asks for
 * older conversations. For whoever may look at the record.
 */
export const defineReadActivity = (register: Register) =>
  defineRead({
    name: "records.activity",
    module: "system_admin",
    level: "self",
    async run(ctx, { before, ...reference }: SubjectReference & { before?: string | undefined }) {
      const subject = await findSubject(ctx, register, reference);
      const said = await listComments(ctx, subject, before);
      const files = await listFiles(ctx, subject);
      const followers = (await followersOf(ctx.tx, [subject])).get(subject.id) ?? new Set();
      const isOpen = ctx.tenant.mode === "full" && ctx.actor.impersonation === undefined;
      return {
        ...said,
        files,
        isFollowing: followers.has(ctx.actor.id),
        followers: followers.size,
        can: { comment: isOpen, attach: isOpen && subject.mayChange },
      };
    },
  });
