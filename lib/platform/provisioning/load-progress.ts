import { and, asc, eq } from "drizzle-orm";
import { provisioningJobs, provisioningSteps, tenantSchemas, tenants } from "@/db/control";
import { TENANT_TABLE_COUNT } from "@/db/migrate/tenant-version";
import { controlDb } from "@/lib/core/database";
import {
  PROVISIONING_STEPS,
  type ProvisioningProgress,
  type ProvisioningStep,
  STEP_LABELS,
} from "./progress";

const isProvisioningStep = (step: string | null): step is ProvisioningStep =>
  PROVISIONING_STEPS.some((known) => known === step);

/** How far a workspace's building has come, as recorded; undefined for an unknown tenant. */
export async function loadProvisioningProgress(
  tenantId: string,
  addressOf: (slug: string) => string,
  now: Date,
): Promise<ProvisioningProgress | undefined> {
  const [job] = await controlDb()
    .select({
      id: provisioningJobs.id,
      state: provisioningJobs.state,
      step: provisioningJobs.step,
      reason: provisioningJobs.reason,
      createdAt: provisioningJobs.createdAt,
      finishedAt: provisioningJobs.finishedAt,
      slug: tenants.slug,
      companyName: tenants.legalName,
      tablesBuilt: tenantSchemas.tablesBuilt,
    })
    .from(provisioningJobs)
    .innerJoin(tenants, eq(tenants.id, provisioningJobs.tenantId))
    .leftJoin(tenantSchemas, eq(tenantSchemas.tenantId, provisioningJobs.tenantId))
    .where(and(eq(provisioningJobs.tenantId, tenantId), eq(provisioningJobs.kind, "provision")));
  if (!job) return undefined;
  const steps = await controlDb()
    .select()
    .from(provisioningSteps)
    .where(eq(provisioningSteps.jobId, job.id))
    .orderBy(asc(provisioningSteps.position));

  return {
    tenant_id: tenantId,
    company_name: job.companyName,
    subdomain: job.slug,
    address: addressOf(job.slug),
    state: job.state,
    started_at: job.createdAt.toISOString(),
    finished_at: job.finishedAt?.toISOString() ?? null,
    elapsed_ms: (job.finishedAt ?? now).getTime() - job.createdAt.getTime(),
    tables: { done: job.tablesBuilt ?? 0, total: TENANT_TABLE_COUNT },
    steps: steps.flatMap(({ step, state, durationMs }) =>
      isProvisioningStep(step)
        ? [{ step, label: STEP_LABELS[step], state, duration_ms: durationMs }]
        : [],
    ),
    failure:
      job.state === "failed" && isProvisioningStep(job.step)
        ? { step: job.step, reason: job.reason ?? "Unknown reason." }
        : null,
  };
}
