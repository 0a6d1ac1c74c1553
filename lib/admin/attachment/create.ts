import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { attachments } from "@/db/tenant/core/attachments";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import type { Register } from "@/lib/record/register";
import { optionalText } from "../setting/input";
import { findSubject } from "../subject/find-subject";
import { SUBJECT_NOT_FOUND, SUBJECT_READ_ONLY, subjectFields } from "../subject/rules";
import { MOST_FILES, TOO_MANY_FILES } from "./rules";
import { filesOf } from "./store";

/** Whether one more file may be attached to a record of the actor's. Throws as the command does. */
export async function requireAttachable(
  ctx: ReadContext,
  register: Register,
  reference: { resource: string; recordId: string },
) {
  const subject = await findSubject(ctx, register, reference, "update");
  if ((await ctx.tx.$count(attachments, filesOf(subject))) >= MOST_FILES) {
    throw refuse(TOO_MANY_FILES);
  }
  return subject;
}

/** A file that is stored and was looked at. */
const storedFile = z.strictObject({
  ...subjectFields,
  fileName: z.string().min(1).max(200),
  mimeType: z.string(),
  sizeBytes: z.int().min(1),
  sha256: z.hex().length(64),
  storageKey: z.uuid(),
  caption: optionalText("The caption", 200),
});

/**
 * Attaches a file that is stored already to a record that the actor may change. Reached through
 * `uploadFile` only, which stores it and knows what it is.
 */
export const defineCreateAttachment = (register: Register) =>
  defineCommand({
    name: "attachments.create",
    module: "system_admin",
    level: "self",
    input: storedFile,
    fails: [SUBJECT_NOT_FOUND, SUBJECT_READ_ONLY, TOO_MANY_FILES],
    async run(ctx, { resource, recordId, caption, storageKey, ...file }) {
      const { tx, now, actor } = ctx;
      const subject = await requireAttachable(ctx, register, { resource, recordId });
      const id = uuidv7();
      const { fileName, mimeType, sizeBytes, sha256 } = file;
      await tx.insert(attachments).values({
        id,
        tableName: subject.table,
        recordId: subject.id,
        attachmentKind: "upload",
        storageKey,
        caption,
        ...file,
        createdAt: now,
        createdBy: actor.id,
        updatedAt: now,
        updatedBy: actor.id,
      });
      ctx.record({
        table: "attachments",
        id,
        label: fileName,
        action: "insert",
        changes: changesOf(undefined, {
          ...{ tableName: subject.table, recordId: subject.id },
          ...{ fileName, mimeType, sizeBytes, sha256, caption },
        }),
      });
      ctx.emit({
        type: "attachments.created",
        table: "attachments",
        id,
        payload: { resource, subjectId: subject.id, fileName, mimeType, sizeBytes },
      });
      return { id, fileName, mimeType, sizeBytes };
    },
  });
