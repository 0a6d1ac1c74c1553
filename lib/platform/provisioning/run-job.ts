import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { outbox, provisioningJobs, provisioningSteps, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { DEPROVISIONING } from "./deprovision";
import { failureReason } from "./failure";
import { ifUnlocked } from "./job-lock";
import { PROVISIONING, type StepContext } from "./steps";

/** Tries of a step before the job waits for a person. */
const MAX_ATTEMPTS = 4;
const CANDIDATES = 8;

type Job = typeof provisioningJobs.$inferSelect;
type Steps = Record<string, (context: StepContext) => Promise<void>>;

const STEPS: Record<Job["kind"], Steps> = {
  provision: PROVISIONING,
  deprovision: DEPROVISIONING,
};

/** Seconds to wait before another try: 1, 4, 16. */
const backoffSeconds = (attempts: number) => 4 ** (attempts - 1);

async function markStep(
  jobId: string,
  step: string,
  fields: Partial<typeof provisioningSteps.$inferInsert>,
): Promise<void> {
  await controlDb()
    .update(provisioningSteps)
    .set(fields)
    .where(and(eq(provisioningSteps.jobId, jobId), eq(provisioningSteps.step, step)));
}

async function runStep(job: Job, step: string, run: Steps[string]): Promise<void> {
  const startedAt = new Date();
  const started = performance.now();
  await markStep(job.id, step, { state: "running", startedAt, error: null });
  await run({ jobId: job.id, tenantId: job.tenantId, owner: job.owner, now: startedAt });
  await markStep(job.id, step, {
    state: "done",
    finishedAt: new Date(),
    durationMs: Math.round(performance.now() - started),
  });
}

async function fail(job: Job, step: string, error: unknown, log: Log): Promise<void> {
  const attempts = job.attempts + 1;
  const isFinal = attempts >= MAX_ATTEMPTS;
  const reason = failureReason(error);
  log[isFinal ? "error" : "warn"](
    { err: error, jobId: job.id, tenantId: job.tenantId, step, attempts },
    isFinal ? "provisioning failed" : "provisioning step failed, will be tried again",
  );
  await controlDb().transaction(async (tx) => {
    await tx
      .update(provisioningSteps)
      .set({ state: isFinal ? "failed" : "pending", attempts, error: reason })
      .where(and(eq(provisioningSteps.jobId, job.id), eq(provisioningSteps.step, step)));
    await tx
      .update(provisioningJobs)
      .set({
        state: isFinal ? "failed" : "queued",
        attempts,
        step,
        reason,
        runAfter: sql`now() + ${backoffSeconds(attempts)} * interval '1 second'`,
      })
      .where(eq(provisioningJobs.id, job.id));
    if (isFinal && job.kind === "provision") {
      await tx.update(tenants).set({ lifecycle: "failed" }).where(eq(tenants.id, job.tenantId));
      await tx
        .insert(outbox)
        .values({
          topic: "mail.provisioning_failed",
          payload: { tenantId: job.tenantId, reason },
          dedupeKey: `provisioning_failed:${job.tenantId}:${Date.now()}`,
        })
        .onConflictDoNothing();
    }
  });
}

async function getJob(jobId: string): Promise<Job | undefined> {
  const [job] = await controlDb()
    .select()
    .from(provisioningJobs)
    .where(eq(provisioningJobs.id, jobId));
  return job;
}

/** Runs the steps that are not done yet; the caller holds the job's lock. */
async function runSteps(jobId: string, log: Log): Promise<void> {
  const job = await getJob(jobId);
  // Another worker may have finished it between the look and the lock.
  if (!job || (job.state !== "queued" && job.state !== "running")) return;
  await controlDb()
    .update(provisioningJobs)
    .set({ state: "running", startedAt: job.startedAt ?? new Date(), reason: null })
    .where(eq(provisioningJobs.id, jobId));
  const done = await controlDb()
    .select({ step: provisioningSteps.step })
    .from(provisioningSteps)
    .where(and(eq(provisioningSteps.jobId, jobId), eq(provisioningSteps.state, "done")));
  const isDone = new Set(done.map((row) => row.step));

  for (const [step, run] of Object.entries(STEPS[job.kind])) {
    if (isDone.has(step)) continue;
    try {
      await runStep(job, step, run);
    } catch (error) {
      await fail(job, step, error, log);
      return;
    }
  }
  await controlDb()
    .update(provisioningJobs)
    .set({ state: "done", step: null, finishedAt: new Date() })
    .where(eq(provisioningJobs.id, jobId));
  log.info({ jobId, tenantId: job.tenantId, kind: job.kind }, "provisioning job done");
}

/** Takes one due job that no live worker holds and runs it. Says whether there was one. */
export async function runNextJob(log: Log): Promise<boolean> {
  const due = await controlDb()
    .select({ id: provisioningJobs.id })
    .from(provisioningJobs)
    .where(
      and(
        inArray(provisioningJobs.state, ["queued", "running"]),
        lte(provisioningJobs.runAfter, sql`now()`),
      ),
    )
    .orderBy(asc(provisioningJobs.createdAt))
    .limit(CANDIDATES);
  for (const { id } of due) {
    if (await ifUnlocked(`job:${id}`, () => runSteps(id, log))) return true;
  }
  return false;
}
