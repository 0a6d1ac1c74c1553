import { z } from "zod";
import { getWebhook, listEventTypes } from "@/lib/admin/webhook/queries";
import {
  deliveryFilters,
  deliverySearch,
  deliveryStatuses,
  getDelivery,
  listDeliveries,
} from "@/lib/admin/webhook-delivery/queries";
import { loadTimeline } from "./audit";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import { requireId } from "./settings-company";
import type {
  DeliveryFilterView,
  DeliveryRow,
  DeliveryView,
  WebhookPageView,
} from "./views-webhooks";
import { webhookRights, webhookRow } from "./webhooks-page";
import { signedIn } from "./workspace";

type Search = Readonly<Record<string, string | string[] | undefined>>;
type Delivery = Awaited<ReturnType<(typeof listDeliveries)["run"]>>["rows"][number];

/** A wrong or empty filter in an address is left out, so that the page shows something. */
function filtersIn(search: Search): DeliveryFilterView {
  return Object.fromEntries(
    Object.entries(deliveryFilters).flatMap(([name, schema]) => {
      const value = search[name];
      return typeof value === "string" && value !== "" && schema.safeParse(value).success
        ? [[name, value]]
        : [];
    }),
  );
}

const cursor = z.uuid().optional().catch(undefined);

const rowOf = (delivery: Delivery): DeliveryRow => ({
  id: delivery.id,
  createdAt: delivery.createdAt.toISOString(),
  eventType: delivery.eventType,
  tableName: delivery.tableName,
  recordId: delivery.recordId,
  status: delivery.status,
  attempts: delivery.attempts,
  code: delivery.responseCode,
  durationMs: delivery.durationMs,
  nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
});

/** One webhook with the part of its log that the address asks for. */
export async function loadWebhook(
  slug: string,
  id: string,
  search: Search,
): Promise<WebhookPageView> {
  const session = await signedIn(slug);
  const webhookId = requireId(id);
  const filters = filtersIn(search);
  const after = cursor.parse(search.after);
  const mayLookBack = permittedNames(session.actor, session.tenant).includes("audit.timeline");
  const [webhook, log, eventTypes, timeline] = await Promise.all([
    readPage(getWebhook, session, { id: webhookId }),
    readPage(listDeliveries, session, deliverySearch.parse({ ...filters, webhookId, after })),
    readPage(listEventTypes, session, undefined),
    mayLookBack ? loadTimeline(slug, "webhooks", webhookId) : undefined,
  ]);
  return {
    webhook: {
      ...webhookRow(webhook),
      version: webhook.version,
      createdAt: webhook.createdAt.toISOString(),
      failureCount: webhook.failureCount,
      disabledAt: webhook.disabledAt?.toISOString() ?? null,
      previousSecretUntil: webhook.previousSecretUntil?.toISOString() ?? null,
    },
    rights: webhookRights(session),
    filters,
    statuses: [...deliveryStatuses],
    eventTypes,
    deliveries: log.rows.map(rowOf),
    isFirst: after === undefined,
    next: log.next,
    timeline,
  };
}

export async function loadDelivery(slug: string, id: string): Promise<DeliveryView> {
  const session = await signedIn(slug);
  const delivery = await readPage(getDelivery, session, { id: requireId(id) });
  return {
    ...rowOf(delivery),
    eventId: delivery.eventId,
    finishedAt: delivery.finishedAt?.toISOString() ?? null,
    excerpt: delivery.responseExcerpt,
    body: JSON.stringify(JSON.parse(delivery.body), null, 2),
    webhook: delivery.webhook,
    canReplay: webhookRights(session).replay,
  };
}
