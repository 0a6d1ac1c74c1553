import { auditLog, users } from "@/db/control";
import { refuse } from "@/lib/core/command";
import type { Origin } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { checkPasskey, type PasskeyRequest, passkeyRequest } from "./passkey/authentication";
import { challengeTaker, issueChallenge } from "./passkey/challenge";
import { consoleParty } from "./passkey/relying-party";
import { passkeyRefused, readPasskeySignIn } from "./passkey/sign-in";
import { isPasswordCorrect } from "./password";
import { SecondFactorDue, ticketOver } from "./second-factor/due";
import { type FactorChoices, factorChoices, hasSecondFactor } from "./second-factor/factors";
import { CODE_REFUSED } from "./second-factor/failures";
import { readGivenFactor } from "./second-factor/given";
import { proveFactor } from "./second-factor/prove";
import { findStaffFactors, takeStaffFactor } from "./second-factor/staff-factors";
import { type SignInOrigin, signInInput, wrongCredentials } from "./sign-in";
import { admitSignIn, rememberPlace, signInSucceeded } from "./sign-in-throttle";
import { consumeSignInToken, findSignInToken, issueSignInToken } from "./sign-in-token";
import { hasEmail } from "./staff";
import { openStaffSession, type StaffClaim } from "./staff-session";

const accountKey = (email: string) => `staff:${email.toLowerCase()}`;

async function auditFailure(origin: Origin, userId: string | undefined): Promise<void> {
  await controlDb()
    .insert(auditLog)
    .values({
      actor: userId ? `staff:${userId}` : "visitor",
      action: "staff.sign-in-failed",
      requestId: origin.requestId,
      ipAddress: origin.ip,
      createdAt: origin.now,
    });
}

/**
 * The first step of staff: the password. Throws `invalid`, `rate_limited`, `unauthenticated`, or
 * SecondFactorDue with a ticket. A session comes back only for somebody who has no second factor yet,
 * and it can do nothing but set one up.
 */
export async function signInStaff(credentials: unknown, origin: SignInOrigin): Promise<StaffClaim> {
  const { email, password } = parse(signInInput, credentials);
  const { now, ip, device } = origin;
  const admission = await admitSignIn({ account: accountKey(email), ip, device });
  const [found] = await controlDb()
    .select({ id: users.id, status: users.status, passwordHash: users.passwordHash })
    .from(users)
    .where(hasEmail(email));
  const isCorrect = await isPasswordCorrect(password, found?.passwordHash);
  const member =
    isCorrect && found?.status === "active" ? await findStaffFactors(found.id) : undefined;
  if (!member) {
    await auditFailure(origin, found?.id);
    throw wrongCredentials();
  }
  if (hasSecondFactor(member)) {
    const holder = { tenantId: undefined, userId: member.id };
    throw new SecondFactorDue(await issueSignInToken({ purpose: "second_factor", ...holder, now }));
  }
  const claim = await controlDb().transaction((tx) =>
    openStaffSession(tx, member.id, false, origin),
  );
  if (!claim) throw wrongCredentials();
  await admission.succeeded();
  return claim;
}

const presented = (ticket: string, now: Date) =>
  ({ purpose: "second_factor", token: ticket, tenantId: undefined, now }) as const;

async function getHolder(ticket: string, now: Date) {
  const userId = (await findSignInToken(presented(ticket, now)))?.userId;
  const member = userId ? await findStaffFactors(userId) : undefined;
  if (!member) throw ticketOver();
  return member;
}

/** What the second step may ask a member of staff for. Throws `unauthenticated`. */
export async function staffSecondStepChoices(ticket: string, now: Date): Promise<FactorChoices> {
  return factorChoices(await getHolder(ticket, now));
}

/** What the browser is to ask a passkey of the member for. */
export async function startStaffSecondStepPasskey(
  ticket: string,
  origin: SignInOrigin,
): Promise<PasskeyRequest> {
  const member = await getHolder(ticket, origin.now);
  const holder = { purpose: "passkey", tenantId: undefined, userId: member.id } as const;
  const challenge = await issueChallenge(holder, origin);
  return passkeyRequest(consoleParty(), challenge, member.passkeys);
}

/** The second step of staff; throws as `completeSignIn` does. */
export async function completeStaffSignIn(
  ticket: string,
  input: { code?: unknown; passkey?: unknown },
  origin: SignInOrigin,
): Promise<StaffClaim> {
  const given = readGivenFactor(input);
  const { now, ip, device } = origin;
  const member = await getHolder(ticket, now);
  const owner = { tenantId: undefined, userId: member.id };
  const proof = await proveFactor(member, owner, given, consoleParty(), now);
  if (!proof) {
    await auditFailure(origin, member.id);
    throw refuse(CODE_REFUSED);
  }
  if (!(await consumeSignInToken(presented(ticket, now)))) throw ticketOver();
  const claim = await controlDb().transaction(async (tx) => {
    if (!(await takeStaffFactor(tx, member.id, proof, now))) throw refuse(CODE_REFUSED);
    return openStaffSession(tx, member.id, true, origin);
  });
  if (!claim) throw ticketOver();
  await signInSucceeded({ account: accountKey(member.email), ip, device });
  return claim;
}

const anybody = { purpose: "passkey", tenantId: undefined, userId: undefined } as const;

/** What a browser is to ask for so that staff may sign in without typing. Throws `rate_limited`. */
export async function startStaffPasskeySignIn(origin: SignInOrigin): Promise<PasskeyRequest> {
  return passkeyRequest(consoleParty(), await issueChallenge(anybody, origin));
}

/** Signs staff in by passkey, which is both factors. Throws as `signInWithPasskey` does. */
export async function signInStaffWithPasskey(
  text: unknown,
  origin: SignInOrigin,
): Promise<StaffClaim> {
  const { answer, userId } = readPasskeySignIn(text);
  const { now, ip, device } = origin;
  const member = userId ? await findStaffFactors(userId) : undefined;
  const passkey = member?.passkeys.find(({ id }) => id === answer.id);
  const proof =
    passkey && (await checkPasskey(passkey, answer, consoleParty(), challengeTaker(anybody, now)));
  const claim =
    member &&
    proof &&
    (await controlDb().transaction(async (tx) =>
      (await takeStaffFactor(tx, member.id, proof, now))
        ? openStaffSession(tx, member.id, true, origin)
        : undefined,
    ));
  if (!claim) {
    await auditFailure(origin, member?.id);
    throw passkeyRefused();
  }
  await rememberPlace({ account: accountKey(member.email), ip, device });
  return claim;
}
