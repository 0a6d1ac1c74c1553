import { and, eq } from "drizzle-orm";
import { users } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { afterUse } from "./after-use";
import type { FactorProof } from "./factors";

/** The factors of platform staff; person-factors.ts is its twin for the people of a tenant. */

const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  mfaSecretEnc: users.mfaSecretEnc,
  mfaEnrolledAt: users.mfaEnrolledAt,
  mfaLastStep: users.mfaLastStep,
  recoveryCodeHashes: users.recoveryCodeHashes,
  passkeys: users.passkeys,
};

const isActive = (userId: string) => and(eq(users.id, userId), eq(users.status, "active"));

/** An active member of staff with their factors. */
export async function findStaffFactors(userId: string) {
  const [member] = await controlDb().select(columns).from(users).where(isActive(userId));
  return member;
}

/** The same, with the row locked for a change. */
export async function lockStaffFactors(tx: ControlTransaction, userId: string) {
  const [member] = await tx.select(columns).from(users).where(isActive(userId)).for("update");
  return member;
}

/** Uses a proven factor up. False when it was used meanwhile. */
export async function takeStaffFactor(
  tx: ControlTransaction,
  userId: string,
  proof: FactorProof,
  now: Date,
): Promise<boolean> {
  const stored = await lockStaffFactors(tx, userId);
  const change = stored && afterUse(stored, proof, now);
  if (!change) return false;
  await tx.update(users).set(change).where(eq(users.id, userId));
  return true;
}
