import { eq } from "drizzle-orm";
import { z } from "zod";
import { provisioningJobs, tenants } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { requeueFailedJob } from "@/lib/platform/provisioning/enqueue";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";

const JOB_UNKNOWN: Failure = {
  code: "not_found",
  reason: "job.unknown",
  message: "There is no such job.",
};

const JOB_NOT_FAILED: Failure = {
  code: "conflict",
  reason: "job.not-failed",
  message: "Only a failed job can be tried again; somebody else may have done it already.",
};

const input = z.strictObject({ jobId: z.uuid("This is not a job.") });

/**
 * Lets staff try a failed job again. Throws `forbidden`, `invalid`, `not_found` and `conflict`
 * (job.not-failed).
 */
export async function retryJob(request: StaffRequest, given: unknown): Promise<void> {
  const command = { name: "jobs.retry", permission: "jobs.retry" } as const;
  await runStaffCommand(command, request, async ({ tx, record }) => {
    const { jobId } = parse(input, given);
    const [job] = await tx
      .select({
        tenantId: provisioningJobs.tenantId,
        kind: provisioningJobs.kind,
        step: provisioningJobs.step,
        reason: provisioningJobs.reason,
      })
      .from(provisioningJobs)
      .where(eq(provisioningJobs.id, jobId));
    if (!job) throw refuse(JOB_UNKNOWN);
    if (!(await requeueFailedJob(tx, jobId))) throw refuse(JOB_NOT_FAILED);
    const lifecycle = job.kind === "provision" ? "provisioning" : "deprovisioning";
    await tx.update(tenants).set({ lifecycle }).where(eq(tenants.id, job.tenantId));
    const { step, reason } = job;
    record({ tenantId: job.tenantId, before: { state: "failed", step, reason }, after: { jobId } });
  });
}
