import { eq } from "drizzle-orm";
import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { writeEvents } from "@/lib/core/audit";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { testActor } from "@/lib/core/test-actor";
import { originAt, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { DeliveryAgenda } from "./agenda";
import { createWebhook } from "./create";
import { deliverNext, planDeliveries } from "./deliver-next";
import { fanOut } from "./fan-out";

const HANDLED = new Set(["webhooks.disabled"]);

/** A request of the workspace's administrator at a moment, just confirmed. */
export const requestAt = (
  { tenant, owner }: TestWorkspace,
  now: Date,
  actor: Parameters<typeof testActor>[0] = {},
): TenantRequest<Actor> => ({
  ...originAt(now),
  tenant: { ...tenant, features: ["api_access"] },
  actor: testActor({ id: owner.id, confirmedAt: now, ...actor }),
});

export const addWebhook = (
  workspace: TestWorkspace,
  now: Date,
  input: { url: string; eventTypes?: string[] | null },
) => execute(createWebhook, requestAt(workspace, now), { eventTypes: null, ...input });

/** What commands emit, each in a transaction of its own, then the relay of the worker. */
export async function happen(
  { tenant }: TestWorkspace,
  now: Date,
  events: readonly { type: string; id: string; payload?: Record<string, unknown> }[],
): Promise<void> {
  const by = { ...originAt(now), userId: undefined };
  for (const { type, id, payload = {} } of events) {
    await inTenant(tenant.place, (tx) =>
      writeEvents(tx, by, [{ type, table: type.split(".")[0] ?? "", id, payload }]),
    );
  }
  await relayEvents(tenant.id, tenant.place, HANDLED, now, [fanOut]);
}

/** One worker with `lanes`, from its start until nothing more is due at that moment. */
export async function work({ tenant }: TestWorkspace, now: Date, lanes = 1): Promise<void> {
  const agenda = new DeliveryAgenda();
  await planDeliveries(agenda, tenant.id, tenant.place);
  let working = 0;
  const turn = async () => {
    working += 1;
    try {
      return await deliverNext(agenda, now);
    } finally {
      working -= 1;
    }
  };
  const lane = async () => {
    // A lane without anything to do looks again for as long as another is at it.
    while ((await turn()) || working > 0) await new Promise(setImmediate);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The log of a webhook, oldest first. */
export const logOf = ({ tenant }: TestWorkspace, webhookId: string) =>
  inTenant(tenant.place, (tx) =>
    tx
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.webhookId, webhookId))
      .orderBy(webhookDeliveries.id),
  );
