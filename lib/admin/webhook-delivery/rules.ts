import type { Failure } from "@/lib/core/command";

export const DELIVERY_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "webhook-delivery.not-found",
  message: "There is no such delivery.",
};

export const BEING_DELIVERED: Failure = {
  code: "conflict",
  reason: "webhook-delivery.under-way",
  message: "It is being delivered right now, or will be within a minute. Look again then.",
};

export const NOTHING_DEAD: Failure = {
  code: "rule_violated",
  reason: "webhook-delivery.nothing-dead",
  message: "Nothing was given up: there is nothing to deliver again.",
};
