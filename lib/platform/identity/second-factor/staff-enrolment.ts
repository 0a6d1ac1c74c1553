import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { staffSessions, users } from "@/db/control";
import { refuse } from "@/lib/core/command";
import type { Origin } from "@/lib/core/context";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { newPasskeyAnswer } from "../passkey/answer";
import { challengeTaker, issueChallenge } from "../passkey/challenge";
import { PASSKEY_KNOWN, PASSKEY_NOT_ACCEPTED } from "../passkey/failures";
import { passkeyName } from "../passkey/name";
import { checkNewPasskey, type PasskeyCreation, passkeyCreation } from "../passkey/registration";
import { consoleParty } from "../passkey/relying-party";
import { auditStaff, type EnrollingStaff } from "../staff-session";
import { countTry, giveTryBack } from "./attempts";
import { checkTotp } from "./check-code";
import { type AuthenticatorSetup, newAuthenticator } from "./enrolment";
import { hasSecondFactor, type StoredFactors } from "./factors";
import { ALREADY_ENABLED, NOT_STARTED, SETUP_CODE_WRONG } from "./failures";
import { firstRecoveryCodes } from "./first-recovery-codes";
import { readPasskeyText, typedCode } from "./given";
import { findStaffFactors, lockStaffFactors } from "./staff-factors";

/**
 * How staff set up their first second factor, without which the console is closed. Whoever has one
 * cannot come this way again with the password alone.
 */

const ownerOf = (staff: EnrollingStaff) => ({ tenantId: undefined, userId: staff.id });
const registrationOf = (staff: EnrollingStaff) =>
  ({ purpose: "passkey_registration", ...ownerOf(staff) }) as const;

type Member = NonNullable<Awaited<ReturnType<typeof lockStaffFactors>>>;

function refuseEnrolled(member: Member | undefined): asserts member is Member {
  if (!member || hasSecondFactor(member)) throw refuse(ALREADY_ENABLED);
}

/** Stores the first factor; this session has then given it. Returns the recovery codes. */
async function enrol(
  tx: ControlTransaction,
  staff: EnrollingStaff,
  member: Member,
  factor: Partial<StoredFactors>,
  origin: Origin,
): Promise<{ recoveryCodes: string[] }> {
  const { codes, change } = await firstRecoveryCodes(member);
  await tx
    .update(users)
    .set({ ...change, ...factor })
    .where(eq(users.id, staff.id));
  await tx
    .update(staffSessions)
    .set({ mfaPassedAt: origin.now, confirmedAt: origin.now })
    .where(eq(staffSessions.id, staff.sessionId));
  await auditStaff(tx, staff.id, "staff.second-factor-enabled", origin);
  return { recoveryCodes: codes };
}

/** A new secret for the authenticator app. Throws `conflict` for somebody who has a factor. */
export async function startStaffAuthenticator(staff: EnrollingStaff): Promise<AuthenticatorSetup> {
  return controlDb().transaction(async (tx) => {
    const member = await lockStaffFactors(tx, staff.id);
    refuseEnrolled(member);
    const { setup, stored } = await newAuthenticator(ownerOf(staff), "ILMS Console", staff.email);
    await tx.update(users).set(stored).where(eq(users.id, staff.id));
    return setup;
  });
}

/** Turns the authenticator app on with its first code. Throws `invalid`, `conflict`, `rate_limited`. */
export async function enableStaffAuthenticator(
  staff: EnrollingStaff,
  input: { code?: unknown },
  origin: Origin,
): Promise<{ recoveryCodes: string[] }> {
  const { code } = parse(z.object({ code: typedCode }), input);
  const owner = ownerOf(staff);
  await countTry(owner);
  return controlDb().transaction(async (tx) => {
    const member = await lockStaffFactors(tx, staff.id);
    refuseEnrolled(member);
    if (!member.mfaSecretEnc) throw refuse(NOT_STARTED);
    const step = checkTotp(member, owner, code, origin.now);
    if (step === undefined) throw refuse(SETUP_CODE_WRONG, { code: SETUP_CODE_WRONG.message });
    await giveTryBack(owner);
    return enrol(tx, staff, member, { mfaEnrolledAt: origin.now, mfaLastStep: step }, origin);
  });
}

/** What the browser of a member of staff is to make. Throws `conflict`, `rate_limited`. */
export async function startStaffPasskey(
  staff: EnrollingStaff,
  origin: Origin,
): Promise<PasskeyCreation> {
  const member = await findStaffFactors(staff.id);
  refuseEnrolled(member);
  const challenge = await issueChallenge(registrationOf(staff), origin);
  return passkeyCreation(consoleParty(), challenge, staff, []);
}

/** Adds the passkey that the browser made. Throws `invalid`, `conflict`. */
export async function addStaffPasskey(
  staff: EnrollingStaff,
  input: { passkey?: unknown; name?: unknown },
  origin: Origin,
): Promise<{ recoveryCodes: string[] }> {
  const { passkey, name } = parse(z.object({ passkey: newPasskeyAnswer, name: passkeyName }), {
    passkey: readPasskeyText(input.passkey),
    name: input.name,
  });
  const takeChallenge = challengeTaker(registrationOf(staff), origin.now);
  const made = await checkNewPasskey(passkey, consoleParty(), takeChallenge);
  if (!made) throw refuse(PASSKEY_NOT_ACCEPTED);
  return controlDb().transaction(async (tx) => {
    const member = await lockStaffFactors(tx, staff.id);
    refuseEnrolled(member);
    const isSame = sql`${users.passkeys} @> ${JSON.stringify([{ id: made.id }])}::jsonb`;
    const others = await tx.$count(users, and(ne(users.id, staff.id), isSame));
    if (others > 0) throw refuse(PASSKEY_KNOWN);
    const createdAt = origin.now.toISOString();
    const passkeys = [{ ...made, name, createdAt, lastUsedAt: null }];
    return enrol(tx, staff, member, { passkeys }, origin);
  });
}
