import { createHmac } from "node:crypto";
import { newIdentifier } from "./identifier";
import { toJson } from "./json";
import type { StoredWebhook } from "./store";

/** The secret of spec/billing.md, section 14; the application's development default is the same. */
export const SIMULATOR_WEBHOOK_SECRET = "whsec_sim_local";
const ACCOUNT_ID = "acc_SIM00000000001";

/** The signature header of a webhook: hex HMAC-SHA256 of the bytes. */
export const signWebhook = (secret: string, body: string): string =>
  createHmac("sha256", secret).update(body).digest("hex");

/** An event with copies of its entities as they are now; later changes do not reach it. */
export function webhookOf(
  event: string,
  payload: Record<string, object | undefined>,
  now: number,
): StoredWebhook {
  const entities = Object.entries(payload).filter(([, entity]) => entity !== undefined);
  const body = toJson({
    entity: "event",
    account_id: ACCOUNT_ID,
    event,
    contains: entities.map(([name]) => name),
    payload: Object.fromEntries(entities.map(([name, entity]) => [name, { entity }])),
    created_at: Math.floor(now / 1_000),
  });
  return {
    id: newIdentifier(""),
    event,
    body,
    createdAt: now,
    nextAt: now,
    state: "pending",
    repeats: 0,
    attempts: [],
  };
}
