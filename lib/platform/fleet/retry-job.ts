import { eq } from "drizzle-orm";
import { auditLog, provisioningJobs, tenants } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { requeueFailedJob } from "@/lib/platform/provisioning/enqueue";

export type RetryRequest = { actor: string; requestId: string; ip: string | undefined; now: Date };

async function requeue(
  tx: ControlTransaction,
  job: { id: string; tenantId: string; kind: string },
): Promise<void> {
  if (!(await requeueFailedJob(tx, job.id))) {
    throw new AppError("conflict", "job.not-failed", "Only a failed job can be tried again.");
  }
  const lifecycle = job.kind === "provision" ? "provisioning" : "deprovisioning";
  await tx.update(tenants).set({ lifecycle }).where(eq(tenants.id, job.tenantId));
}

/** Lets staff try a failed job again. Throws `not_found` and `conflict` (job.not-failed). */
export async function retryJob(jobId: string, request: RetryRequest): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const [job] = await tx
      .select({
        id: provisioningJobs.id,
        tenantId: provisioningJobs.tenantId,
        kind: provisioningJobs.kind,
      })
      .from(provisioningJobs)
      .where(eq(provisioningJobs.id, jobId));
    if (!job) throw new AppError("not_found", "job.unknown", "There is no such job.");
    await requeue(tx, job);
    await tx.insert(auditLog).values({
      actor: request.actor,
      action: "jobs.retry",
      tenantId: job.tenantId,
      requestId: request.requestId,
      ipAddress: request.ip,
      createdAt: request.now,
      after: { jobId },
    });
  });
}
