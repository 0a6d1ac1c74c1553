import { and, inArray, isNull } from "drizzle-orm";
import { notifications } from "@/db/tenant/core/notifications";
import type { TenantTransaction } from "@/db/with-tenant";

/** Why somebody is told. */
type NoticeKind = "mention" | "reply" | "comment" | "change" | "changes";

/**
 * A notice to one person. Title and body name nothing that the reader might lose the right to see: what
 * the record is called is looked up when the notice is read.
 */
export type Notice = {
  userId: string;
  kind: NoticeKind;
  title: string;
  body: string | null;
  table: string;
  /** Null where it is about many records of the table. */
  recordId: string | null;
};

/** At most so many characters of a comment stand in a notice. */
const EXCERPT = 200;

/** The beginning of a text on one line. */
export function excerptOf(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= EXCERPT) return characters.join("");
  return `${characters.slice(0, EXCERPT - 1).join("")}…`;
}

/** Writes notices. `by` is who caused them; undefined for the system. */
export async function notify(
  tx: TenantTransaction,
  notices: readonly Notice[],
  { now, by }: { now: Date; by: string | undefined },
): Promise<void> {
  if (notices.length === 0) return;
  await tx.insert(notifications).values(
    notices.map(({ table, ...notice }) => ({
      ...notice,
      tableName: table,
      createdAt: now,
      createdBy: by,
      updatedAt: now,
      updatedBy: by,
    })),
  );
}

const keyOf = ({ userId, kind, table, recordId }: Omit<Notice, "title" | "body">) =>
  `${userId} ${kind} ${table} ${recordId}`;

/** Leaves out what somebody has an unread notice of already: ten changes in a row are one. */
export async function onlyNews(
  tx: TenantTransaction,
  notices: readonly Notice[],
): Promise<Notice[]> {
  if (notices.length === 0) return [];
  const unread = await tx
    .select({
      userId: notifications.userId,
      kind: notifications.kind,
      table: notifications.tableName,
      recordId: notifications.recordId,
    })
    .from(notifications)
    .where(
      and(
        inArray(notifications.userId, [...new Set(notices.map(({ userId }) => userId))]),
        inArray(notifications.kind, ["change", "changes"]),
        isNull(notifications.archivedAt),
        isNull(notifications.readAt),
      ),
    );
  const known = new Set(
    unread.map((row) => keyOf({ ...row, kind: row.kind as NoticeKind, table: row.table ?? "" })),
  );
  return notices.filter((notice) => !known.has(keyOf(notice)));
}
