import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, max, min } from "drizzle-orm";
import { notifications } from "@/db/tenant/core/notifications";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { type AuditOrigin, writeAudit, writeEvents } from "@/lib/core/audit";
import { listAdministrators } from "@/lib/platform/tenant/administrators";

/** Days of nothing but failures after which a webhook is switched off. */
const FAILING_DAYS = 5;
/** A single message that fails from first to last is not yet a broken receiver. */
const FEWEST_FAILURES = 8;
const DAY_MS = 86_400_000;

type Failing = { id: string; url: string; failures: number; version: number };

/** When the first message since the last success, or since somebody saved the webhook, was made. */
async function failingSince(tx: TenantTransaction, id: string, savedAt: Date): Promise<Date> {
  const of = eq(webhookDeliveries.webhookId, id);
  const [last] = await tx
    .select({ at: max(webhookDeliveries.finishedAt) })
    .from(webhookDeliveries)
    .where(and(of, eq(webhookDeliveries.status, "succeeded")));
  const [first] = await tx
    .select({ at: min(webhookDeliveries.createdAt) })
    .from(webhookDeliveries)
    .where(
      and(
        of,
        inArray(webhookDeliveries.status, ["retrying", "dead"]),
        last?.at ? gt(webhookDeliveries.createdAt, last.at) : undefined,
      ),
    );
  const since = first?.at ?? savedAt;
  return since > savedAt ? since : savedAt;
}

const systemAt = (now: Date): AuditOrigin => ({
  now,
  requestId: randomUUID(),
  ip: undefined,
  userAgent: undefined,
  userId: undefined,
});

async function notify(tx: TenantTransaction, webhook: Failing, why: string, now: Date) {
  const people = await listAdministrators(tx, now);
  if (people.length === 0) return;
  await tx.insert(notifications).values(
    people.map(({ id: userId }) => ({
      userId,
      kind: "webhooks.disabled",
      title: "A webhook was switched off",
      body: `${webhook.url}: ${why}`,
      tableName: "webhooks",
      recordId: webhook.id,
      createdAt: now,
      updatedAt: now,
    })),
  );
}

/** Switches a webhook off on its own behalf; `disabled_at` tells that from being switched off by hand. */
async function switchOff(tx: TenantTransaction, webhook: Failing, why: string, now: Date) {
  const { id, url, version } = webhook;
  await tx
    .update(webhooks)
    .set({ isActive: false, disabledAt: now, updatedAt: now, version: version + 1 })
    .where(eq(webhooks.id, id));
  const origin = systemAt(now);
  await writeAudit(tx, origin, [
    {
      table: "webhooks",
      id,
      label: url,
      action: "status_change",
      changes: { is_active: { from: true, to: false }, reason: { from: null, to: why } },
    },
  ]);
  await writeEvents(tx, origin, [
    {
      type: "webhooks.disabled",
      table: "webhooks",
      id,
      payload: { url, reason: why, at: now.toISOString() },
    },
  ]);
  await notify(tx, webhook, why, now);
}

/**
 * After a failure: switches the webhook off when its receiver said that it is gone, or when FAILING_DAYS
 * have passed without one success, and tells the administrators in the workspace and by mail.
 */
export async function switchOffFailing(
  tx: TenantTransaction,
  id: string,
  { at, isGone }: { at: Date; isGone: boolean },
): Promise<void> {
  const [webhook] = await tx
    .select({
      id: webhooks.id,
      url: webhooks.url,
      failures: webhooks.failureCount,
      version: webhooks.version,
      savedAt: webhooks.updatedAt,
    })
    .from(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.isActive, true)));
  if (!webhook) return;
  if (isGone) return switchOff(tx, webhook, "The receiver answered 410, that it is gone.", at);
  const limit = new Date(at.getTime() - FAILING_DAYS * DAY_MS);
  if (webhook.failures < FEWEST_FAILURES || webhook.savedAt > limit) return;
  if ((await failingSince(tx, id, webhook.savedAt)) > limit) return;
  await switchOff(tx, webhook, `Nothing but failures for ${FAILING_DAYS} days.`, at);
}
