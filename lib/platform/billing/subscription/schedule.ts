import { defineCommand } from "@/lib/core/command";
import { applyCommand, BILLING_ENTRY, SUBSCRIPTION_FAILURES } from "./entry";
import { byId, scheduleInput } from "./input";

/** Changes the subscription when its period ends; no money moves now. */
export const scheduleSubscriptionChange = defineCommand({
  ...BILLING_ENTRY,
  name: "billing.schedule",
  input: scheduleInput,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { version, ...change }) =>
    applyCommand(ctx, { do: "change", when: "period_end", by: "tenant", ...change }, version),
});

/** Takes a scheduled change back. */
export const unscheduleSubscriptionChange = defineCommand({
  ...BILLING_ENTRY,
  name: "billing.unschedule",
  input: byId,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { id, version }) => applyCommand(ctx, { do: "unschedule", id }, version),
});
