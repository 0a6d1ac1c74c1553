import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { emailLog, type OUTBOX_STATES, outbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/platform/fleet/page";

const columns = {
  id: outbox.id,
  topic: outbox.topic,
  state: outbox.state,
  attempts: outbox.attempts,
  nextAt: outbox.nextAt,
  error: outbox.error,
  createdAt: outbox.createdAt,
};

/** Consequences, newest first (ids are time-ordered), optionally in one state or of one topic. */
export async function listOutbox(search: {
  state?: (typeof OUTBOX_STATES)[number] | undefined;
  topic?: string | undefined;
  after?: string | undefined;
}) {
  const rows = await controlDb()
    .select(columns)
    .from(outbox)
    .where(
      and(
        search.after ? lt(outbox.id, search.after) : undefined,
        search.state ? eq(outbox.state, search.state) : undefined,
        search.topic ? eq(outbox.topic, search.topic) : undefined,
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

/** Topics that stand in the outbox, for a filter. */
export async function listOutboxTopics(): Promise<string[]> {
  const rows = await controlDb()
    .selectDistinct({ topic: outbox.topic })
    .from(outbox)
    .orderBy(asc(outbox.topic));
  return rows.map(({ topic }) => topic);
}

/** One row with its payload; undefined when there is none. */
export async function findOutboxRow(id: string) {
  const [row] = await controlDb()
    .select({ ...columns, payload: outbox.payload, dedupeKey: outbox.dedupeKey })
    .from(outbox)
    .where(eq(outbox.id, id));
  return row;
}

/** What the mail service may have said last about a mail that did not arrive as it should. */
const TROUBLE = ["bounced", "complained", "failed", "suppressed", "delivery_delayed"];

/** Mails handed to the mail service, newest first; with `isTrouble` those that did not arrive. */
export async function listMails(search: {
  isTrouble?: boolean | undefined;
  after?: string | undefined;
}): Promise<Page<typeof emailLog.$inferSelect>> {
  const rows = await controlDb()
    .select()
    .from(emailLog)
    .where(
      and(
        search.after ? lt(emailLog.id, search.after) : undefined,
        search.isTrouble ? inArray(emailLog.lastEvent, TROUBLE) : undefined,
      ),
    )
    .orderBy(desc(emailLog.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}
