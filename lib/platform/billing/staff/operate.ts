import { jobRuns } from "@/db/control";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { billingTime } from "../clock";
import { runDue } from "../run-due";

/**
 * Does now what the clock would do within ten minutes: renewals, dunning, the ends of trials and
 * subscriptions, for every tenant. Audited when it begins. Throws `forbidden`.
 */
export async function tickByStaff(
  request: StaffRequest,
): Promise<{ tenants: number; failed: number }> {
  const command = { name: "billing.tick", permission: "jobs.retry" } as const;
  const now = await billingTime(request.now);
  await runStaffCommand(command, request, async ({ record }) => {
    record({ after: { now: now.toISOString() } });
  });
  const outcome = await runDue(now);
  await controlDbRow(outcome, request.now);
  return outcome;
}
