import { and, desc, eq } from "drizzle-orm";
import { attachments } from "@/db/tenant/core/attachments";
import { users } from "@/db/tenant/core/users";
import type { ReadContext } from "@/lib/core/context";
import type { Subject } from "../subject/find-subject";
import { MOST_FILES } from "./rules";

/** The files of a record that stand. */
export const filesOf = ({ table, id }: Pick<Subject, "table" | "id">) =>
  and(
    eq(attachments.tableName, table),
    eq(attachments.recordId, id),
    eq(attachments.isActive, true),
  );

/** The files of a record, newest first, with who attached them. */
export async function listFiles({ tx }: ReadContext, subject: Subject) {
  return tx
    .select({
      id: attachments.id,
      fileName: attachments.fileName,
      mimeType: attachments.mimeType,
      sizeBytes: attachments.sizeBytes,
      caption: attachments.caption,
      createdAt: attachments.createdAt,
      author: users.name,
    })
    .from(attachments)
    .leftJoin(users, eq(users.id, attachments.createdBy))
    .where(filesOf(subject))
    .orderBy(desc(attachments.id))
    .limit(MOST_FILES);
}
