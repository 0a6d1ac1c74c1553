import { and, desc, eq, lt } from "drizzle-orm";
import { type WEBHOOK_PROVIDERS, type WEBHOOK_STATES, webhookInbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { PAGE_ROWS, pageOf } from "@/lib/platform/fleet/page";

const columns = {
  id: webhookInbox.id,
  provider: webhookInbox.provider,
  eventId: webhookInbox.eventId,
  eventType: webhookInbox.eventType,
  state: webhookInbox.state,
  attempts: webhookInbox.attempts,
  nextAt: webhookInbox.nextAt,
  error: webhookInbox.error,
  createdAt: webhookInbox.createdAt,
};

/** What third parties told us, newest first, optionally in one state or of one sender. */
export async function listInbox(search: {
  state?: (typeof WEBHOOK_STATES)[number] | undefined;
  provider?: (typeof WEBHOOK_PROVIDERS)[number] | undefined;
  after?: string | undefined;
}) {
  const rows = await controlDb()
    .select(columns)
    .from(webhookInbox)
    .where(
      and(
        search.after ? lt(webhookInbox.id, search.after) : undefined,
        search.state ? eq(webhookInbox.state, search.state) : undefined,
        search.provider ? eq(webhookInbox.provider, search.provider) : undefined,
      ),
    )
    .orderBy(desc(webhookInbox.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

/** One row with its bytes and headers; undefined when there is none. */
export async function findInboxRow(id: string) {
  const [row] = await controlDb()
    .select({ ...columns, rawBody: webhookInbox.rawBody, headers: webhookInbox.headers })
    .from(webhookInbox)
    .where(eq(webhookInbox.id, id));
  return row;
}
