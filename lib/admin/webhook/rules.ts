import type { Failure } from "@/lib/core/command";

/** Each event is matched against every webhook, and each may wait ten seconds for its receiver. */
export const MOST_WEBHOOKS = 50;

export const WEBHOOK_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "webhook.not-found",
  message: "There is no such webhook.",
};

export const ADDRESS_REFUSED: Failure = {
  code: "invalid",
  reason: "webhook.address-refused",
  message: "Webhooks cannot be sent to this address.",
};

export const TOO_MANY_WEBHOOKS: Failure = {
  code: "rule_violated",
  reason: "webhook.too-many",
  message: `A workspace has at most ${MOST_WEBHOOKS} webhooks. Delete one that is not needed.`,
};
