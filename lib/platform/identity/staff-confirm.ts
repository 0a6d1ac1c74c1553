import { and, eq, isNull } from "drizzle-orm";
import { staffSessions } from "@/db/control";
import { refuse } from "@/lib/core/command";
import type { Origin } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { type PasskeyRequest, passkeyRequest } from "./passkey/authentication";
import { issueChallenge } from "./passkey/challenge";
import { consoleParty } from "./passkey/relying-party";
import { ticketOver } from "./second-factor/due";
import { type FactorChoices, factorChoices } from "./second-factor/factors";
import { CODE_REFUSED } from "./second-factor/failures";
import { readGivenFactor } from "./second-factor/given";
import { proveFactor } from "./second-factor/prove";
import { findStaffFactors, takeStaffFactor } from "./second-factor/staff-factors";
import { auditStaff, type Staff } from "./staff-session";

async function getMember(staff: Staff) {
  const member = await findStaffFactors(staff.id);
  if (!member) throw ticketOver();
  return member;
}

/** What the member can confirm with. */
export async function staffConfirmationChoices(staff: Staff): Promise<FactorChoices> {
  return factorChoices(await getMember(staff));
}

/** What a browser is to ask one of the member's passkeys for. */
export async function startStaffConfirmation(
  staff: Staff,
  origin: Origin,
): Promise<PasskeyRequest> {
  const member = await getMember(staff);
  const holder = { purpose: "passkey", tenantId: undefined, userId: staff.id } as const;
  return passkeyRequest(consoleParty(), await issueChallenge(holder, origin), member.passkeys);
}

/**
 * Confirms that it is the member who sits at a session: dangerous actions are open for ten minutes.
 * Throws `invalid`, `rate_limited`, `unauthenticated` (second-factor.refused).
 */
export async function confirmStaffSession(
  staff: Staff,
  input: { code?: unknown; passkey?: unknown },
  origin: Origin,
): Promise<void> {
  const given = readGivenFactor(input);
  const { now } = origin;
  const member = await getMember(staff);
  const owner = { tenantId: undefined, userId: staff.id };
  const proof = await proveFactor(member, owner, given, consoleParty(), now);
  if (!proof) {
    await controlDb().transaction((tx) =>
      auditStaff(tx, staff.id, "staff.confirmation-failed", origin),
    );
    throw refuse(CODE_REFUSED);
  }
  await controlDb().transaction(async (tx) => {
    if (!(await takeStaffFactor(tx, staff.id, proof, now))) throw refuse(CODE_REFUSED);
    await tx
      .update(staffSessions)
      .set({ confirmedAt: now })
      .where(and(eq(staffSessions.id, staff.sessionId), isNull(staffSessions.revokedAt)));
    await auditStaff(tx, staff.id, "staff.confirmed", origin);
  });
}
