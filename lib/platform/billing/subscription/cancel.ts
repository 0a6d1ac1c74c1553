import { defineCommand } from "@/lib/core/command";
import { applyCommand, BILLING_ENTRY, SUBSCRIPTION_FAILURES } from "./entry";
import { cancelInput, versionInput } from "./input";

/**
 * Ends the subscription: with its period (until then it can be taken back) or today, without money
 * back, which cannot be undone. Data is kept for 90 days and can be exported meanwhile.
 */
export const cancelSubscription = defineCommand({
  name: "billing.cancel",
  ...BILLING_ENTRY,
  isDangerous: true,
  input: cancelInput,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { mode, version }) =>
    applyCommand(
      ctx,
      mode === "now" ? { do: "cancel", mode, settlement: "none" } : { do: "cancel", mode },
      version,
    ),
});

/** Takes the cancellation back. */
export const uncancelSubscription = defineCommand({
  name: "billing.uncancel",
  ...BILLING_ENTRY,
  input: versionInput,
  fails: SUBSCRIPTION_FAILURES,
  run: (ctx, { version }) => applyCommand(ctx, { do: "uncancel" }, version),
});
