import { refuse } from "@/lib/core/command";
import type { Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { hintWork } from "@/lib/core/tenant-work";
import { type PasskeyRequest, passkeyRequest } from "../passkey/authentication";
import { issueChallenge } from "../passkey/challenge";
import { relyingParty } from "../passkey/relying-party";
import { type OpenedApiSession, openSession } from "../session/open";
import { accountKey, openPlace, type SignInOrigin } from "../sign-in";
import { auditFailedSignIn } from "../sign-in-audit";
import { signInSucceeded } from "../sign-in-throttle";
import { consumeSignInToken, findSignInToken } from "../sign-in-token";
import { ticketOver } from "./due";
import { type FactorChoices, factorChoices } from "./factors";
import { CODE_REFUSED } from "./failures";
import { readGivenFactor } from "./given";
import { findPersonFactors, takePersonFactor } from "./person-factors";
import { proveFactor } from "./prove";

const presented = (tenant: Tenant, ticket: string, now: Date) =>
  ({ purpose: "second_factor", token: ticket, tenantId: tenant.id, now }) as const;

/** Who stands between password and second factor. Throws `unauthenticated` (second-factor.ticket). */
async function getHolder(tenant: Tenant, ticket: string, now: Date) {
  const found = await findSignInToken(presented(tenant, ticket, now));
  const userId = found?.userId;
  const person =
    userId &&
    (await inTenant(openPlace(tenant), (tx) => findPersonFactors(tx, userId), { readOnly: true }));
  if (!person) throw ticketOver();
  return { person, passwordSeenAt: found.issuedAt };
}

/** What the second step may ask for. Only somebody who gave the password gets to know. */
export async function secondStepChoices(
  tenant: Tenant,
  ticket: string,
  now: Date,
): Promise<FactorChoices> {
  return factorChoices((await getHolder(tenant, ticket, now)).person);
}

/** What the browser is to ask a passkey of the person for. Throws `rate_limited` too. */
export async function startSecondStepPasskey(
  tenant: Tenant,
  ticket: string,
  origin: SignInOrigin,
): Promise<PasskeyRequest> {
  const { person } = await getHolder(tenant, ticket, origin.now);
  const holder = { purpose: "passkey", tenantId: tenant.id, userId: person.id } as const;
  const challenge = await issueChallenge(holder, origin);
  return passkeyRequest(relyingParty(tenant.slug, tenant.name), challenge, person.passkeys);
}

/**
 * The second step of a sign-in: a code, a recovery code or a passkey. The ticket survives wrong tries
 * and is good for one right one. Throws `invalid`, `unavailable`, `rate_limited`, or `unauthenticated`
 * (second-factor.ticket, second-factor.refused).
 */
export async function completeSignIn(
  tenant: Tenant,
  ticket: string,
  input: { code?: unknown; passkey?: unknown },
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const given = readGivenFactor(input);
  const { now, ip, device } = origin;
  const place = openPlace(tenant);
  const { person, passwordSeenAt } = await getHolder(tenant, ticket, now);
  const owner = { tenantId: tenant.id, userId: person.id };
  const party = relyingParty(tenant.slug, tenant.name);
  const proof = await proveFactor(person, owner, given, party, now);
  if (!proof) {
    await auditFailedSignIn(tenant, origin, person, "second factor");
    throw refuse(CODE_REFUSED);
  }
  if (!(await consumeSignInToken(presented(tenant, ticket, now)))) throw ticketOver();
  const opened = await inTenant(place, async (tx) => {
    if (!(await takePersonFactor(tx, person.id, proof, now))) throw refuse(CODE_REFUSED);
    const who = { userId: person.id, passwordSeenAt };
    return openSession(tx, who, "browser", origin, { isSecondFactorPassed: true });
  });
  if (!opened) throw ticketOver();
  await signInSucceeded({ account: accountKey(tenant, person.email), ip, device });
  await hintWork(tenant.id, origin);
  return opened;
}
