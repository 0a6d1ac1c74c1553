import { eq, sql } from "drizzle-orm";
import { type OwnerSeed, provisioningJobs, provisioningSteps } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";

/** Channel on which workers hear of new work; a hint only, they also look by themselves. */
export const WORK_CHANNEL = "ilms_work";

export type NewJob = {
  tenantId: string;
  kind: "provision" | "deprovision";
  steps: readonly string[];
  owner?: OwnerSeed;
  browserSecretHash?: string;
};

/** Writes a job with its steps and wakes a worker when the transaction commits. */
export async function enqueueJob(tx: ControlTransaction, job: NewJob): Promise<string> {
  const [row] = await tx
    .insert(provisioningJobs)
    .values({
      tenantId: job.tenantId,
      kind: job.kind,
      ownerId: job.owner?.id,
      owner: job.owner,
      browserSecretHash: job.browserSecretHash,
    })
    .returning({ id: provisioningJobs.id });
  if (!row) throw new Error("The job was not written");
  await tx
    .insert(provisioningSteps)
    .values(job.steps.map((step, position) => ({ jobId: row.id, step, position })));
  await wakeWorkers(tx);
  return row.id;
}

async function wakeWorkers(tx: Pick<ControlTransaction, "execute">): Promise<void> {
  await tx.execute(sql`select pg_notify(${WORK_CHANNEL}, '')`);
}

/** Puts a failed job back in the queue with fresh tries. Says whether there was one. */
export async function requeueFailedJob(tx: ControlTransaction, jobId: string): Promise<boolean> {
  const [row] = await tx
    .update(provisioningJobs)
    .set({ state: "queued", attempts: 0, reason: null, runAfter: sql`now()` })
    .where(sql`${provisioningJobs.id} = ${jobId} and ${provisioningJobs.state} = 'failed'`)
    .returning({ id: provisioningJobs.id });
  if (!row) return false;
  await tx
    .update(provisioningSteps)
    .set({ state: "pending", error: null })
    .where(
      sql`${eq(provisioningSteps.jobId, jobId)} and ${provisioningSteps.state} in ('failed', 'running')`,
    );
  await wakeWorkers(tx);
  return true;
}
