import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { attachments } from "@/db/tenant/core/attachments";
import { refuse } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import type { Register } from "@/lib/record/register";
import { findSubject } from "../subject/find-subject";
import { resourceOf } from "../subject/rules";
import { FILE_NOT_FOUND } from "./rules";

/** What it takes to serve a file of a record; asked at every download. Throws FILE_NOT_FOUND. */
export const defineDownloadAttachment = (register: Register) =>
  defineRead({
    name: "attachments.download",
    module: "system_admin",
    level: "self",
    async run(ctx, { id }: { id: string }) {
      if (!z.uuid().safeParse(id).success) throw refuse(FILE_NOT_FOUND);
      const [file] = await ctx.tx
        .select({
          id: attachments.id,
          table: attachments.tableName,
          recordId: attachments.recordId,
          fileName: attachments.fileName,
          mimeType: attachments.mimeType,
          storageKey: attachments.storageKey,
          sha256: attachments.sha256,
        })
        .from(attachments)
        .where(and(eq(attachments.id, id), eq(attachments.isActive, true)));
      if (!file) throw refuse(FILE_NOT_FOUND);
      const { table, recordId, ...served } = file;
      await findSubject(ctx, register, { resource: resourceOf(table), recordId });
      return served;
    },
  });
