import { and, eq, isNotNull } from "drizzle-orm";
import { provisioningJobs, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { issueSignInToken } from "@/lib/platform/identity/sign-in-token";
import { requeueFailedJob } from "./enqueue";

const jobOf = (tenantId: string) =>
  and(eq(provisioningJobs.tenantId, tenantId), eq(provisioningJobs.kind, "provision"));

/** Whether this secret belongs to the browser that signed the tenant up and has not entered yet. */
export async function isSignUpBrowser(tenantId: string, secret: string): Promise<boolean> {
  const [job] = await controlDb()
    .select({ id: provisioningJobs.id })
    .from(provisioningJobs)
    .where(and(jobOf(tenantId), eq(provisioningJobs.browserSecretHash, hashToken(secret))));
  return job !== undefined;
}

/**
 * A pass into the finished workspace for its owner, once: asking for it uses the browser's right up.
 * Undefined while the workspace is not ready or when the right was used.
 */
export async function issueOwnerPass(
  tenantId: string,
  now: Date,
): Promise<{ slug: string; token: string } | undefined> {
  const [tenant] = await controlDb()
    .select({ slug: tenants.slug })
    .from(tenants)
    .where(and(eq(tenants.id, tenantId), eq(tenants.lifecycle, "ready")));
  if (!tenant) return undefined;
  const [job] = await controlDb()
    .update(provisioningJobs)
    .set({ browserSecretHash: null })
    .where(and(jobOf(tenantId), isNotNull(provisioningJobs.browserSecretHash)))
    .returning({ ownerId: provisioningJobs.ownerId });
  if (!job?.ownerId) return undefined;
  const token = await issueSignInToken({ tenantId, userId: job.ownerId, now });
  return { slug: tenant.slug, token };
}

/** Puts the failed job of a sign-up back in the queue. */
export async function retryProvisioningOf(tenantId: string): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const [job] = await tx
      .select({ id: provisioningJobs.id })
      .from(provisioningJobs)
      .where(jobOf(tenantId));
    if (!job || !(await requeueFailedJob(tx, job.id))) return;
    await tx.update(tenants).set({ lifecycle: "provisioning" }).where(eq(tenants.id, tenantId));
  });
}
