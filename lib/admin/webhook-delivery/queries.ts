import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { WEBHOOK_DELIVERY_STATUSES, webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import { bodyOf } from "../webhook/body";
import { DELIVERY_NOT_FOUND } from "./rules";

export const deliveryStatuses: readonly string[] = WEBHOOK_DELIVERY_STATUSES;

/** What the log of a webhook can be narrowed to. `day` is one of the reader's own time zone. */
export const deliveryFilters = {
  status: z.enum(WEBHOOK_DELIVERY_STATUSES, "There is no such status.").optional(),
  eventType: z.string().trim().max(130, "At most 130 characters.").optional(),
  day: z.iso.date("Give a day as YYYY-MM-DD.").optional(),
};

export const deliverySearch = z.strictObject({
  webhookId: z.uuid("This is no webhook."),
  ...deliveryFilters,
  after: z.uuid("This is not an id.").optional(),
  limit: z.coerce
    .number()
    .int("A whole number.")
    .min(1, "At least 1.")
    .max(200, "At most 200.")
    .default(50),
});

const columns = {
  id: webhookDeliveries.id,
  eventId: domainEvents.id,
  eventType: domainEvents.eventType,
  tableName: domainEvents.tableName,
  recordId: domainEvents.recordId,
  createdAt: webhookDeliveries.createdAt,
  status: webhookDeliveries.status,
  attempts: webhookDeliveries.attempts,
  responseCode: webhookDeliveries.responseCode,
  responseExcerpt: webhookDeliveries.responseExcerpt,
  durationMs: webhookDeliveries.durationMs,
  nextAttemptAt: webhookDeliveries.nextAttemptAt,
  finishedAt: webhookDeliveries.finishedAt,
};

const inDay = (day: string, timeZone: string): SQL => sql`${webhookDeliveries.createdAt}
  >= (${day}::date::timestamp at time zone ${timeZone}) and ${webhookDeliveries.createdAt}
  < ((${day}::date + 1)::timestamp at time zone ${timeZone})`;

/** The deliveries of one webhook, newest first. `next` is the `after` of the following page. */
export const listDeliveries = defineRead({
  name: "webhook-deliveries.read",
  module: "system_admin",
  level: "administer",
  async run({ tx, actor }, search: z.output<typeof deliverySearch>) {
    const { webhookId, status, eventType, day, after, limit } = search;
    const rows = await tx
      .select(columns)
      .from(webhookDeliveries)
      .innerJoin(domainEvents, eq(domainEvents.id, webhookDeliveries.domainEventId))
      .where(
        and(
          eq(webhookDeliveries.webhookId, webhookId),
          status ? eq(webhookDeliveries.status, status) : undefined,
          eventType ? eq(domainEvents.eventType, eventType) : undefined,
          day ? inDay(day, actor.timeZone) : undefined,
          after ? lt(webhookDeliveries.id, after) : undefined,
        ),
      )
      .orderBy(desc(webhookDeliveries.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});

async function findStored(tx: TenantTransaction, id: string) {
  const [row] = await tx
    .select({
      ...columns,
      webhook: { id: webhooks.id, url: webhooks.url, isActive: webhooks.isActive },
      payload: domainEvents.payload,
      happenedAt: domainEvents.createdAt,
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(domainEvents, eq(domainEvents.id, webhookDeliveries.domainEventId))
    .where(eq(webhookDeliveries.id, id));
  return row;
}

/** One delivery with the very text that its receiver gets. Throws `not_found`. */
export const getDelivery = defineRead({
  name: "webhook-deliveries.read",
  module: "system_admin",
  level: "administer",
  async run({ tx }, { id }: { id: string }) {
    const row = await findStored(tx, id);
    if (!row) throw refuse(DELIVERY_NOT_FOUND);
    const { payload, happenedAt, ...delivery } = row;
    const { eventId, eventType: type, tableName: table, recordId } = delivery;
    return {
      ...delivery,
      body: bodyOf({ id: eventId, type, table, recordId, payload, createdAt: happenedAt }),
    };
  },
});
