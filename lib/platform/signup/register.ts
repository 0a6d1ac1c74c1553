import { v7 as uuidv7 } from "uuid";
import { constraintFact } from "@/db/constraint";
import { auditLog, type OwnerSeed, tenantSubscriptions, tenants } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { once } from "@/lib/core/idempotency";
import { hashToken } from "@/lib/core/secrets";
import { hashNewPassword } from "@/lib/platform/identity/password";
import { enqueueJob } from "@/lib/platform/provisioning/enqueue";
import { PROVISIONING_STEPS } from "@/lib/platform/provisioning/progress";
import { taxTreatmentOf } from "@/lib/platform/tax/treatment";
import { findSubdomainRefusal } from "./availability";
import { billingCurrency } from "./countries";
import type { SignUp } from "./input";
import { SUBDOMAIN_MESSAGES, type SubdomainRefusal, subdomainSkeleton } from "./subdomain";

export type RegistrationRequest = {
  now: Date;
  requestId: string;
  ip: string;
  /** Without a key every request registers anew (and the second finds the name taken). */
  idempotencyKey?: string;
  /** Known to the visitor's browser only; lets that browser into the workspace at the end. */
  browserSecret?: string;
};

export type Registration = { tenantId: string; slug: string };

function subdomainConflict(refusal: SubdomainRefusal): AppError {
  const message = SUBDOMAIN_MESSAGES[refusal];
  return new AppError("conflict", `subdomain.${refusal}`, message, {
    fields: { subdomain: message },
  });
}

async function insertTenant(
  tx: ControlTransaction,
  input: SignUp,
  owner: OwnerSeed,
  request: RegistrationRequest,
): Promise<Registration> {
  const refusal = await findSubdomainRefusal(tx, input.subdomain, request.now);
  if (refusal) throw subdomainConflict(refusal);
  const [tenant] = await tx
    .insert(tenants)
    .values({
      slug: input.subdomain,
      skeleton: subdomainSkeleton(input.subdomain),
      legalName: input.company_name,
      country: input.country,
      stateCode: input.state_code,
      gstin: input.gstin,
      taxTreatment: taxTreatmentOf(input.country, input.state_code),
      currency: billingCurrency(input.country),
      billingTz: input.country === "IN" ? "Asia/Kolkata" : "UTC",
      billingEmail: input.owner.email,
      createdAt: request.now,
    })
    .returning({ id: tenants.id });
  if (!tenant) throw new Error("The tenant was not written");
  const tenantId = tenant.id;
  await tx.insert(tenantSubscriptions).values({ tenantId, status: "ACTIVE", tier: "FREE" });
  await enqueueJob(tx, {
    tenantId,
    kind: "provision",
    steps: PROVISIONING_STEPS,
    owner,
    browserSecretHash: request.browserSecret && hashToken(request.browserSecret),
  });
  await tx.insert(auditLog).values({
    actor: "visitor",
    action: "tenants.register",
    tenantId,
    requestId: request.requestId,
    ipAddress: request.ip,
    after: { slug: input.subdomain, country: input.country },
  });
  return { tenantId, slug: input.subdomain };
}

/**
 * Registers a company and queues the building of its workspace, in one transaction. Throws `invalid`
 * for a weak or stolen password and `conflict` (subdomain.*) when the subdomain cannot be had.
 */
export async function registerTenant(
  input: SignUp,
  request: RegistrationRequest,
): Promise<Registration> {
  const { name, email, password } = input.owner;
  const about = [name, email, input.company_name];
  const passwordHash = await hashNewPassword(password, about, "owner.password");
  const owner: OwnerSeed = {
    ...{ id: uuidv7(), name, email, passwordHash },
    ...(input.sample_company && { wantsSample: true }),
  };
  try {
    return await controlDb().transaction((tx) => {
      const register = () => insertTenant(tx, input, owner, request);
      if (!request.idempotencyKey) return register();
      return once(
        tx,
        {
          scope: "public",
          key: request.idempotencyKey,
          route: "onboarding/register",
          body: input,
          now: request.now,
        },
        register,
      );
    });
  } catch (error) {
    // Two visitors took the name at the same moment: the unique index decided.
    const constraint = constraintFact(error)?.constraint;
    if (constraint === "tenants_slug_key") throw subdomainConflict("taken");
    if (constraint === "tenants_skeleton_key") throw subdomainConflict("lookalike");
    throw error;
  }
}
