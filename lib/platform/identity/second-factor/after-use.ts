import type { Passkey } from "@/db/tenant/core/users";
import type { FactorProof, StoredFactors } from "./factors";

/** Many authenticators do not count and always say 0; one that counts backwards has a copy. */
function afterPasskey(
  passkeys: readonly Passkey[],
  { id, counter }: { id: string; counter: number },
  now: Date,
): Passkey[] | undefined {
  const used = passkeys.find((passkey) => passkey.id === id);
  if (!used) return undefined;
  const isCounting = counter > 0 || used.counter > 0;
  if (isCounting && counter <= used.counter) return undefined;
  const lastUsedAt = now.toISOString();
  return passkeys.map((passkey) =>
    passkey === used ? { ...passkey, counter, lastUsedAt } : passkey,
  );
}

/**
 * What changes when a proven factor is used; undefined when somebody else used it meanwhile. Computed
 * from the locked row, so that of any number of parallel uses of one code one gets a change.
 */
export function afterUse(
  stored: StoredFactors,
  proof: FactorProof,
  now: Date,
): Partial<StoredFactors> | undefined {
  switch (proof.kind) {
    case "totp": {
      const isNew = stored.mfaLastStep === null || stored.mfaLastStep < proof.step;
      return stored.mfaEnrolledAt && isNew ? { mfaLastStep: proof.step } : undefined;
    }
    case "recovery": {
      const hashes = stored.recoveryCodeHashes ?? [];
      if (!hashes.includes(proof.hash)) return undefined;
      return { recoveryCodeHashes: hashes.filter((hash) => hash !== proof.hash) };
    }
    case "passkey": {
      const passkeys = afterPasskey(stored.passkeys, proof, now);
      return passkeys && { passkeys };
    }
  }
}
