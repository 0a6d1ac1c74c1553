import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { refuse } from "@/lib/core/command";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { parse } from "@/lib/core/parse";
import { hintWork } from "@/lib/core/tenant-work";
import { relyingParty } from "./passkey/relying-party";
import { isPasswordCorrect } from "./password";
import { SecondFactorDue } from "./second-factor/due";
import { type FactorProof, hasSecondFactor } from "./second-factor/factors";
import { CODE_REFUSED } from "./second-factor/failures";
import { typedCode } from "./second-factor/given";
import { findPersonFactors, takePersonFactor } from "./second-factor/person-factors";
import { proveFactor } from "./second-factor/prove";
import { type OpenedApiSession, openSession, type SessionKind } from "./session/open";
import { auditFailedSignIn } from "./sign-in-audit";
import { admitSignIn, rememberPlace } from "./sign-in-throttle";
import { consumeSignInToken, issueSignInToken } from "./sign-in-token";

/** Where a sign-in comes from; `device` is the secret a browser keeps after its first sign-in. */
export type SignInOrigin = Origin & { device: string | undefined };

export const signInInput = z.strictObject({
  email: z
    .string({ error: "Give your e-mail address." })
    .trim()
    .toLowerCase()
    .min(1, "Give your e-mail address.")
    .max(254, "The e-mail address has at most 254 characters.")
    .regex(/^\P{C}*$/u, "This is not an e-mail address."),
  password: z
    .string({ error: "Give your password." })
    .min(1, "Give your password.")
    .max(1_000, "The password is too long."),
});

/** A program sends the code of its second factor along. */
const tenantSignInInput = signInInput.extend({ code: typedCode.optional() });

/** One answer for an unknown person, a wrong password and an account that is not active. */
export function wrongCredentials(): AppError {
  return new AppError(
    "unauthenticated",
    "sign-in.refused",
    "The e-mail address or the password is wrong.",
  );
}

/** Where a tenant's people are. Throws `unavailable` while the workspace is not ready. */
export function openPlace(tenant: Tenant): TenantPlace {
  if (tenant.lifecycle === "ready" && tenant.place) return tenant.place;
  throw new AppError("unavailable", "tenant.not-ready", "This workspace is not available now.");
}

/** What the throttle counts a person of a tenant under. */
export const accountKey = (tenant: Tenant, email: string): string =>
  `${tenant.id}:${email.toLowerCase()}`;

async function findByEmail(place: TenantPlace, email: string) {
  const [found] = await inTenant(
    place,
    (tx) =>
      tx
        .select({ id: users.id, email: users.email, passwordHash: users.passwordHash })
        .from(users)
        .where(eq(users.email, email)),
    { readOnly: true },
  );
  return found;
}

/**
 * The second factor of somebody whose password was right: undefined when there is none. Throws
 * SecondFactorDue when it is to be given, `unauthenticated` (second-factor.refused) when it is wrong.
 */
async function requireFactor(
  tenant: Tenant,
  person: { id: string; email: string },
  code: string | undefined,
  kind: SessionKind,
  origin: SignInOrigin,
): Promise<FactorProof | undefined> {
  const place = openPlace(tenant);
  const { now } = origin;
  const stored = await inTenant(place, (tx) => findPersonFactors(tx, person.id), {
    readOnly: true,
  });
  if (!stored || !hasSecondFactor(stored)) return undefined;
  const owner = { tenantId: tenant.id, userId: person.id };
  if (code === undefined) {
    const isBrowser = kind === "browser";
    throw new SecondFactorDue(
      isBrowser ? await issueSignInToken({ purpose: "second_factor", ...owner, now }) : undefined,
    );
  }
  const party = relyingParty(tenant.slug, tenant.name);
  const proof = await proveFactor(stored, owner, { code }, party, now);
  if (proof) return proof;
  await auditFailedSignIn(tenant, origin, person, "second factor");
  throw refuse(CODE_REFUSED);
}

/**
 * Signs a person of a tenant in. The comparison of passwords runs outside any transaction: it takes
 * 200 ms. Throws `invalid`, `unavailable`, `rate_limited`, or `unauthenticated` (sign-in.refused),
 * which does not tell whether the account exists; and once the password is right, SecondFactorDue or
 * `unauthenticated` (second-factor.refused).
 */
export async function signInWithPassword(
  tenant: Tenant,
  credentials: unknown,
  kind: SessionKind,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const { email, password, code } = parse(tenantSignInInput, credentials);
  const place = openPlace(tenant);
  const { ip, device, now } = origin;
  const admission = await admitSignIn({ account: accountKey(tenant, email), ip, device });

  const person = await findByEmail(place, email);
  const isCorrect = await isPasswordCorrect(password, person?.passwordHash);
  const passwordHash = person?.passwordHash ?? undefined;
  let opened: OpenedApiSession | undefined;
  if (isCorrect && person && passwordHash) {
    const proof = await requireFactor(tenant, person, code, kind, origin);
    opened = await inTenant(place, async (tx) => {
      const { id: userId } = person;
      if (proof && !(await takePersonFactor(tx, userId, proof, now))) throw refuse(CODE_REFUSED);
      const isSecondFactorPassed = proof !== undefined;
      return openSession(tx, { userId, passwordHash }, kind, origin, { isSecondFactorPassed });
    });
  }
  if (!opened) {
    await auditFailedSignIn(tenant, origin, person, "password");
    log().info({ requestId: origin.requestId, tenantId: tenant.id, ip }, "sign-in refused");
    throw wrongCredentials();
  }
  await admission.succeeded();
  await hintWork(tenant.id, origin);
  return opened;
}

function linkOver(): AppError {
  return new AppError("unauthenticated", "sign-in.token", "This link was used or is too old.");
}

/**
 * Signs in whoever holds a one-time token of this tenant. Throws `unauthenticated` (sign-in.token)
 * for a token that is unknown, used, expired or another tenant's, and for somebody who has a second
 * factor by now: a link alone does not replace it.
 */
export async function signInWithToken(
  tenant: Tenant,
  token: string,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const place = openPlace(tenant);
  const pass = { purpose: "handoff", token, tenantId: tenant.id, now: origin.now } as const;
  const userId = (await consumeSignInToken(pass))?.userId;
  const opened =
    userId &&
    (await inTenant(place, async (tx) => {
      const stored = await findPersonFactors(tx, userId);
      if (!stored || hasSecondFactor(stored)) return undefined;
      return openSession(tx, { userId }, "browser", origin);
    }));
  if (!opened) throw linkOver();
  await rememberPlace({
    account: accountKey(tenant, opened.email),
    ip: origin.ip,
    device: origin.device,
  });
  await hintWork(tenant.id, origin);
  return opened;
}

/**
 * Lets platform staff in as a person, with the pass that the console issued: for an hour, read-only
 * unless changes were granted, and audited as what it is. Throws `unauthenticated` (sign-in.token).
 */
export async function signInAsPerson(
  tenant: Tenant,
  token: string,
  origin: SignInOrigin,
): Promise<OpenedApiSession> {
  const place = openPlace(tenant);
  const pass = { purpose: "impersonation", token, tenantId: tenant.id, now: origin.now } as const;
  const { userId, details: impersonation } = (await consumeSignInToken(pass)) ?? {};
  const opened =
    userId && impersonation
      ? await inTenant(place, (tx) =>
          openSession(tx, { userId }, "browser", origin, { impersonation }),
        )
      : undefined;
  if (!opened) throw linkOver();
  await hintWork(tenant.id, origin);
  return opened;
}
