import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { RazorpayError } from "@/lib/integrations/razorpay";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { billingTime } from "../clock";
import { moveClock } from "../move-clock";
import { runReconciliation } from "../reconcile/run-reconciliation";
import { runDue } from "../run-due";

/**
 * Does now what the worker does every ten minutes: renewals, dunning, the ends of trials and
 * subscriptions, for every tenant. Audited before it begins. Throws `forbidden`.
 */
export async function tickByStaff(
  request: StaffRequest,
): Promise<{ tenants: number; failed: number }> {
  const command = { name: "billing.tick", permission: "jobs.retry" } as const;
  const now = await billingTime(request.now);
  await runStaffCommand(command, request, async ({ record }) =>
    record({ after: { now: now.toISOString() } }),
  );
  return runDue(now);
}

/** Moves billing's clock, where there is one; as `moveClock`. Throws `forbidden`. */
export async function moveClockByStaff(request: StaffRequest, given: unknown) {
  const command = { name: "billing.move-clock", permission: "jobs.retry" } as const;
  await runStaffCommand(command, request, async ({ record }) => record({ after: { given } }));
  return moveClock(given, request.now);
}

const reconcileInput = z.strictObject({
  kind: z.enum(["orders", "payments", "settlements"], { error: "Choose what to compare." }),
});

/**
 * Compares our books with the gateway's now, instead of tonight. Throws `forbidden`, `invalid`,
 * `conflict` while the same comparison runs, and `unavailable` when the gateway does not answer.
 */
export async function reconcileByStaff(request: StaffRequest, given: unknown): Promise<void> {
  const command = { name: "recon.run", permission: "recon.resolve" } as const;
  const now = await billingTime(request.now);
  const { kind } = await runStaffCommand(command, request, async ({ record }) => {
    const input = parse(reconcileInput, given);
    record({ after: input });
    return input;
  });
  const run = await runReconciliation(kind, now).catch((fault: unknown) => {
    if (fault instanceof RazorpayError) throw new AppError("unavailable", "gateway", fault.message);
    throw fault;
  });
  if (!run) {
    const message = "This comparison is running already.";
    throw new AppError("conflict", "recon.running", message);
  }
}
