import { and, asc, eq, inArray } from "drizzle-orm";
import { dataJobs } from "@/db/tenant/core/data-jobs";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { ifUnlocked } from "@/lib/platform/provisioning/job-lock";
import { WORKING } from "./job";
import { type JobWork, runJob } from "./run-job";

/** Jobs that wait for a worker, as this process knows of them; the tenants' tables are the truth. */
export class DataJobAgenda {
  readonly #waiting = new Map<string, { tenantId: string; jobId: string }>();

  note(tenantId: string, jobId: string): void {
    this.#waiting.set(jobId, { tenantId, jobId });
  }

  take(): { tenantId: string; jobId: string } | undefined {
    const [next] = this.#waiting.values();
    if (next) this.#waiting.delete(next.jobId);
    return next;
  }
}

/** Notes the jobs of a tenant that are to be worked on, those included that a crash left behind. */
export async function planDataJobs(
  agenda: DataJobAgenda,
  tenantId: string,
  place: TenantPlace,
): Promise<void> {
  const rows = await inTenant(
    place,
    (tx) =>
      tx
        .select({ id: dataJobs.id })
        .from(dataJobs)
        .where(and(eq(dataJobs.jobType, "import"), inArray(dataJobs.status, [...WORKING])))
        .orderBy(asc(dataJobs.id)),
    { readOnly: true },
  );
  for (const { id } of rows) agenda.note(tenantId, id);
}

/**
 * Works on the next job until it is over. Any number of lanes and workers may run it: a job that
 * another one has is left to it. Returns whether there was one.
 */
export async function workOnNextJob(agenda: DataJobAgenda, work: JobWork): Promise<boolean> {
  const next = agenda.take();
  if (!next) return false;
  const { tenantId, jobId } = next;
  await ifUnlocked(`data job ${jobId}`, () => runJob(work, tenantId, jobId));
  return true;
}
