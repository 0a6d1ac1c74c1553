import { defineCommand } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { BillingRefusal, NOT_SUBSCRIBED } from "../engine/refusal";
import { applyCommand, BILLING_ENTRY, SUBSCRIPTION_FAILURES } from "./entry";
import { byId, scheduleInput } from "./input";

/** Changes the subscription when its period ends; no money moves now. */
export const scheduleSubscriptionChange = defineCommand({
  name: "billing.schedule",
  ...BILLING_ENTRY,
  input: scheduleInput,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { version, ...change }) =>
    applyCommand(ctx, { do: "change", when: "period_end", by: "tenant", ...change }, version),
});

/** Takes a scheduled change back. */
export const unscheduleSubscriptionChange = defineCommand({
  name: "billing.unschedule",
  ...BILLING_ENTRY,
  input: byId,
  fails: SUBSCRIPTION_FAILURES,
  async run(ctx, { id, version }) {
    try {
      return await applyCommand(ctx, { do: "unschedule", id }, version);
    } catch (error) {
      if (!(error instanceof BillingRefusal && error.reason === NOT_SUBSCRIBED.reason)) throw error;
      throw new AppError("not_found", "scheduled.unknown", "Nothing of this kind is scheduled.");
    }
  },
});
