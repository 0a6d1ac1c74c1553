import type { Passkey } from "@/db/tenant/core/users";

/** What is stored of somebody's second factors; the same columns for people of a tenant and staff. */
export type StoredFactors = {
  mfaSecretEnc: string | null;
  mfaEnrolledAt: Date | null;
  mfaLastStep: number | null;
  recoveryCodeHashes: string[] | null;
  passkeys: Passkey[];
};

/** Whose factors they are; platform staff have no tenant. */
export type FactorOwner = { tenantId: string | undefined; userId: string };

/** An authenticator app counts once a code of it was given; a passkey from the start. */
export const hasSecondFactor = (
  stored: Pick<StoredFactors, "mfaEnrolledAt" | "passkeys">,
): boolean => stored.mfaEnrolledAt !== null || stored.passkeys.length > 0;

/** What somebody can be asked for at the second step. */
export type FactorChoices = {
  hasAuthenticator: boolean;
  hasRecoveryCodes: boolean;
  hasPasskey: boolean;
};

export const factorChoices = (stored: StoredFactors): FactorChoices => ({
  hasAuthenticator: stored.mfaEnrolledAt !== null,
  hasRecoveryCodes: (stored.recoveryCodeHashes ?? []).length > 0,
  hasPasskey: stored.passkeys.length > 0,
});

/**
 * A factor that was found right. It counts only once it is taken, in the transaction that acts upon
 * it: of parallel uses of one code one takes it.
 */
export type FactorProof =
  | { kind: "totp"; step: number }
  | { kind: "recovery"; hash: string }
  | { kind: "passkey"; id: string; counter: number };
