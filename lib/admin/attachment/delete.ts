import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { attachments } from "@/db/tenant/core/attachments";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Register } from "@/lib/record/register";
import { findSubject } from "../subject/find-subject";
import { resourceOf, SUBJECT_NOT_FOUND, SUBJECT_READ_ONLY } from "../subject/rules";
import { FILE_NOT_FOUND } from "./rules";

/**
 * Removes a file from a record that the actor may change: its row now, its bytes by the worker once that
 * is committed. Cannot be undone.
 */
export const defineDeleteAttachment = (register: Register) =>
  defineCommand({
    name: "attachments.delete",
    module: "system_admin",
    level: "self",
    input: z.strictObject({ id: z.uuid("This is no file.") }),
    fails: [FILE_NOT_FOUND, SUBJECT_NOT_FOUND, SUBJECT_READ_ONLY],
    async run(ctx, { id }) {
      const { tx } = ctx;
      const [file] = await tx
        .select()
        .from(attachments)
        .where(and(eq(attachments.id, id), eq(attachments.isActive, true)))
        .for("update");
      if (!file) throw refuse(FILE_NOT_FOUND);
      const { tableName, recordId, fileName, storageKey } = file;
      const resource = resourceOf(tableName);
      await findSubject(ctx, register, { resource, recordId }, "update");
      await tx.delete(attachments).where(eq(attachments.id, id));
      ctx.record({
        table: "attachments",
        id,
        label: fileName,
        action: "delete",
        changes: { file_name: { from: fileName, to: null } },
      });
      ctx.emit({
        type: "attachments.deleted",
        table: "attachments",
        id,
        payload: { resource, subjectId: recordId, fileName },
      });
      ctx.emit({ type: "files.dropped", table: "attachments", id, payload: { storageKey } });
    },
  });
