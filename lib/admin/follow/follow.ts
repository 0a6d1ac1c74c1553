import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { notifications } from "@/db/tenant/core/notifications";
import { defineCommand } from "@/lib/core/command";
import type { Register } from "@/lib/record/register";
import { findSubject } from "../subject/find-subject";
import { SUBJECT_NOT_FOUND, subjectFields } from "../subject/rules";
import { findChoice, followReference } from "./followers";

/**
 * Follows a record, or stops following it: the choice holds against whatever else would make somebody
 * follow it. It is kept as an archived row of notifications; docs/decisions/0016 says why.
 */
export const defineFollow = (register: Register) =>
  defineCommand({
    name: "records.follow",
    module: "system_admin",
    level: "self",
    input: z.strictObject({
      ...subjectFields,
      isFollowing: z.boolean("Say whether you want to follow it."),
    }),
    fails: [SUBJECT_NOT_FOUND],
    async run(ctx, { isFollowing, ...reference }) {
      const { tx, actor, now } = ctx;
      const subject = await findSubject(ctx, register, reference);
      const kind = isFollowing ? "follow" : "mute";
      const before = await findChoice(tx, subject.id, actor.id);
      const id = before?.id ?? uuidv7();
      const stamps = { updatedAt: now, updatedBy: actor.id };
      if (before) {
        await tx
          .update(notifications)
          .set({ kind, ...stamps, version: before.version + 1 })
          .where(eq(notifications.id, id));
      } else {
        await tx.insert(notifications).values({
          id,
          kind,
          userId: actor.id,
          title: "",
          tableName: subject.table,
          recordId: subject.id,
          clientRef: followReference(subject.id, actor.id),
          // Never in anybody's list: neither unread nor counted.
          readAt: now,
          archivedAt: now,
          createdAt: now,
          createdBy: actor.id,
          ...stamps,
        });
      }
      ctx.record({
        table: "notifications",
        id,
        label: subject.title,
        action: before ? "update" : "insert",
        changes: { kind: { from: before?.kind ?? null, to: kind } },
      });
      return { isFollowing };
    },
  });
