import { type SealedFor, seal, unseal } from "@/lib/core/encryption";
import type { FactorOwner, FactorProof, StoredFactors } from "./factors";
import { matchingRecoveryHash } from "./recovery-codes";
import { matchingStep } from "./totp";

const sealedFor = ({ tenantId, userId }: FactorOwner): SealedFor => ({
  purpose: "second-factor.secret",
  tenantId,
  ownerId: userId,
});

export const sealSecret = (secret: string, owner: FactorOwner): string =>
  seal(secret, sealedFor(owner));

/** The step of an authenticator code, also of a secret that is still being set up. */
export function checkTotp(
  stored: Pick<StoredFactors, "mfaSecretEnc" | "mfaLastStep">,
  owner: FactorOwner,
  code: string,
  now: Date,
): number | undefined {
  if (!stored.mfaSecretEnc) return undefined;
  const secret = unseal(stored.mfaSecretEnc, sealedFor(owner));
  return matchingStep(secret, code.replace(/\s/g, ""), now, stored.mfaLastStep);
}

/**
 * What a typed code proves: six digits are an authenticator's, anything else a recovery code.
 * Undefined when it is wrong or was used. Takes 50 ms for recovery codes, so no transaction should be
 * open meanwhile; what it returns still has to be taken.
 */
export async function checkCode(
  stored: StoredFactors,
  owner: FactorOwner,
  code: string,
  now: Date,
): Promise<FactorProof | undefined> {
  if (/^\s*(?:\d\s*){6}$/.test(code)) {
    if (!stored.mfaEnrolledAt) return undefined;
    const step = checkTotp(stored, owner, code, now);
    return step === undefined ? undefined : { kind: "totp", step };
  }
  const hash = await matchingRecoveryHash(code, stored.recoveryCodeHashes ?? []);
  return hash === undefined ? undefined : { kind: "recovery", hash };
}
