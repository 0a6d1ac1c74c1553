import { and, inArray, isNotNull } from "drizzle-orm";
import { attachments } from "@/db/tenant/core/attachments";
import { comments } from "@/db/tenant/core/comments";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { notifications } from "@/db/tenant/core/notifications";
import { writeAudit, writeEvents } from "@/lib/core/audit";
import type { FollowUp } from "@/lib/platform/tenant-work/relay-events";
import { grouped } from "@/lib/record/grouped";
import type { Register } from "@/lib/record/register";

/**
 * What people added to a record goes with it: comments, notices, follows and files, whose bytes the
 * worker removes. No foreign key does it, since they hang on records of every table.
 */
export const clearDeleted =
  (register: Register): FollowUp =>
  async (tx, events, now) => {
    const gone = events.filter(({ type }) => {
      const [resource = "", deed] = type.split(".", 2);
      const known = register.find(resource);
      return deed === "deleted" && known !== undefined && !known.parent;
    });
    if (gone.length === 0) return;
    const rows = await tx
      .select({ table: domainEvents.tableName, id: domainEvents.recordId })
      .from(domainEvents)
      .where(
        inArray(
          domainEvents.id,
          gone.map(({ id }) => id),
        ),
      );
    const origin = {
      ...{ now, requestId: gone[0]?.id ?? "", userId: undefined },
      ...{ ip: undefined, userAgent: undefined },
    };
    for (const [table, records] of grouped(rows, (row) => row.table)) {
      const ids = records.map(({ id }) => id);
      const about = (of: typeof comments | typeof attachments | typeof notifications) =>
        and(inArray(of.tableName, [table]), inArray(of.recordId, ids));
      await tx.delete(notifications).where(about(notifications));
      // Answers hang on what they answer.
      await tx.delete(comments).where(and(about(comments), isNotNull(comments.parentCommentId)));
      await tx.delete(comments).where(about(comments));
      const files = await tx.delete(attachments).where(about(attachments)).returning({
        id: attachments.id,
        fileName: attachments.fileName,
        storageKey: attachments.storageKey,
      });
      await writeAudit(
        tx,
        origin,
        files.map(({ id, fileName }) => ({
          ...{ table: "attachments", id, label: fileName, action: "delete" },
          changes: { file_name: { from: fileName, to: null } },
        })),
      );
      await writeEvents(
        tx,
        origin,
        files.map(({ id, storageKey }) => ({
          ...{ type: "files.dropped", table: "attachments", id },
          payload: { storageKey },
        })),
      );
    }
  };
