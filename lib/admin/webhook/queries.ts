import { asc, desc, eq, max, sql } from "drizzle-orm";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { SealBrokenError } from "@/lib/core/encryption";
import { defineRead } from "@/lib/core/read";
import { isTold } from "./event-types";
import { WEBHOOK_NOT_FOUND } from "./rules";
import { overlapEnd, unsealSecrets } from "./secret";

const columns = {
  id: webhooks.id,
  version: webhooks.version,
  url: webhooks.url,
  description: webhooks.description,
  eventTypes: webhooks.eventTypes,
  isActive: webhooks.isActive,
  /** Set where it was switched off because it failed. */
  disabledAt: webhooks.disabledAt,
  failureCount: webhooks.failureCount,
  createdAt: webhooks.createdAt,
};

const countOf = (status: string) =>
  sql<number>`count(*) filter (where ${webhookDeliveries.status} in (${sql.raw(status)}))::int`;

/** How many deliveries of each webhook wait and how many were given up, and when one last succeeded. */
const standing = (tx: TenantTransaction) =>
  tx
    .select({
      webhookId: webhookDeliveries.webhookId,
      waiting: countOf("'pending', 'retrying'").as("waiting"),
      dead: countOf("'dead'").as("dead"),
      succeededAt: max(
        sql`case when ${webhookDeliveries.status} = 'succeeded' then ${webhookDeliveries.finishedAt} end`,
      )
        .mapWith(webhookDeliveries.finishedAt)
        .as("succeeded_at"),
    })
    .from(webhookDeliveries)
    .groupBy(webhookDeliveries.webhookId)
    .as("standing");

/** The webhooks of the workspace by address. Never their secrets. */
export const listWebhooks = defineRead({
  name: "webhooks.read",
  module: "system_admin",
  level: "administer",
  run({ tx }) {
    const of = standing(tx);
    return tx
      .select({
        ...columns,
        waiting: sql<number>`coalesce(${of.waiting}, 0)`,
        dead: sql<number>`coalesce(${of.dead}, 0)`,
        succeededAt: of.succeededAt,
      })
      .from(webhooks)
      .leftJoin(of, eq(of.webhookId, webhooks.id))
      .orderBy(asc(webhooks.url), asc(webhooks.id));
  },
});

function overlap(secretEnc: string, tenantId: string, id: string, now: Date): Date | null {
  try {
    return overlapEnd(unsealSecrets(secretEnc, tenantId, id), now);
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

/** One webhook, and until when the secret before the last rotation is still good. Throws `not_found`. */
export const getWebhook = defineRead({
  name: "webhooks.read",
  module: "system_admin",
  level: "administer",
  async run({ tx, tenant, now }, { id }: { id: string }) {
    const of = eq(webhookDeliveries.webhookId, id);
    const [webhook] = await tx
      .select({ ...columns, secretEnc: webhooks.secretEnc })
      .from(webhooks)
      .where(eq(webhooks.id, id));
    if (!webhook) throw refuse(WEBHOOK_NOT_FOUND);
    const { secretEnc, ...shown } = webhook;
    const [counted] = await tx
      .select({ waiting: countOf("'pending', 'retrying'"), dead: countOf("'dead'") })
      .from(webhookDeliveries)
      .where(of);
    return {
      ...shown,
      waiting: counted?.waiting ?? 0,
      dead: counted?.dead ?? 0,
      previousSecretUntil: overlap(secretEnc, tenant.id, id, now),
    };
  },
});

const RECENT_EVENTS = 2_000;

/** Types of events that occurred lately, for whoever chooses some; sorted. */
export const listEventTypes = defineRead({
  name: "webhooks.read",
  module: "system_admin",
  level: "administer",
  async run({ tx }) {
    const recent = tx
      .select({ type: domainEvents.eventType })
      .from(domainEvents)
      .orderBy(desc(domainEvents.id))
      .limit(RECENT_EVENTS)
      .as("recent");
    const rows = await tx.selectDistinct({ type: recent.type }).from(recent);
    return rows
      .map(({ type }) => type)
      .filter(isTold)
      .sort();
  },
});
