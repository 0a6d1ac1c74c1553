import { and, eq, sql } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { afterUse } from "./after-use";
import type { FactorProof } from "./factors";

/** The factors of people of a tenant; staff-factors.ts is its twin for the control plane. */

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

/** An active person with their factors. */
export async function findPersonFactors(tx: TenantTransaction, userId: string) {
  const [person] = await tx.select(columns).from(users).where(isActive(userId));
  return person;
}

/** The same, with the row locked for a change. */
export async function lockPersonFactors(tx: TenantTransaction, userId: string) {
  const [person] = await tx.select(columns).from(users).where(isActive(userId)).for("update");
  return person;
}

/** Uses a proven factor up. False when it was used meanwhile. */
export async function takePersonFactor(
  tx: TenantTransaction,
  userId: string,
  proof: FactorProof,
  now: Date,
): Promise<boolean> {
  const stored = await lockPersonFactors(tx, userId);
  const change = stored && afterUse(stored, proof, now);
  if (!change) return false;
  await tx
    .update(users)
    // Using a factor is no edit of the person: the moment of the last edit stays.
    .set({ ...change, updatedAt: sql`${users.updatedAt}` })
    .where(eq(users.id, userId));
  return true;
}
