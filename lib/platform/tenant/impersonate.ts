import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { type Failure, refuse } from "@/lib/core/command";
import { inTenant } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { issueSignInToken } from "@/lib/platform/identity/sign-in-token";
import { staffReason } from "@/lib/platform/staff/reason";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { findTenantById } from "./find-tenant";
import { TENANT_NOT_READY, TENANT_UNKNOWN, tellTenant } from "./suspension";

const PERSON_UNKNOWN: Failure = {
  code: "not_found",
  reason: "person.unknown",
  message: "There is no such active person in this workspace.",
};

const input = z.strictObject({
  tenantId: z.uuid("This is not a tenant."),
  userId: z.uuid("Choose a person."),
  reason: staffReason,
  mayWrite: z.boolean().default(false),
});

/** An active person of a ready tenant, with the tenant. Throws `not_found` and `conflict`. */
async function getPerson(tenantId: string, userId: string) {
  const tenant = await findTenantById(tenantId);
  if (!tenant) throw refuse(TENANT_UNKNOWN);
  if (tenant.lifecycle !== "ready" || !tenant.place) throw refuse(TENANT_NOT_READY);
  const [person] = await inTenant(
    tenant.place,
    (tx) =>
      tx
        .select({
          name: users.name,
          email: users.email,
          status: users.status,
          type: users.userType,
        })
        .from(users)
        .where(eq(users.id, userId)),
    { readOnly: true },
  );
  if (person?.status !== "active" || person.type === "service_account")
    throw refuse(PERSON_UNKNOWN);
  return { tenant, person };
}

/**
 * Lets a member of staff into a workspace as one of its people: read-only, unless changes are asked
 * for by somebody who may grant them to themselves. Returns the workspace's subdomain and a pass that
 * is good once, for sixty seconds. The tenant's administrators are told by mail; the session that the
 * pass opens is audited in the workspace. Throws `forbidden`, `invalid`, `not_found`, `conflict`.
 */
export async function impersonate(
  request: StaffRequest,
  given: unknown,
): Promise<{ slug: string; token: string }> {
  const command = {
    name: "tenant.impersonate",
    permission: "tenant.impersonate",
    isDangerous: true,
  } as const;
  const pass = await runStaffCommand(command, request, async (ctx) => {
    const { tenantId, userId, reason, mayWrite } = parse(input, given);
    if (mayWrite && !ctx.staff.permissions.has("tenant.impersonate-write")) {
      throw new AppError("forbidden", "permission.missing", "Your role allows looking only.");
    }
    const { tenant, person } = await getPerson(tenantId, userId);
    const about = { tenantId, userId, reason, mayWrite };
    await tellTenant(ctx, "tenant.impersonated", about);
    ctx.record({ tenantId, after: { userId, name: person.name, reason, mayWrite } });
    return { ...about, slug: tenant.slug };
  });
  const { tenantId, userId, reason, mayWrite, slug } = pass;
  // After the commit: there is no pass without its audit row.
  const token = await issueSignInToken({
    purpose: "impersonation",
    tenantId,
    userId,
    details: { staffId: request.staff.id, reason, mayWrite },
    now: request.now,
  });
  return { slug, token };
}
