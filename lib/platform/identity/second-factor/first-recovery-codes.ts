import type { StoredFactors } from "./factors";
import { newRecoveryCodes } from "./recovery-codes";

/** With the first factor come recovery codes, or a lost telephone would be a lost account. */
export async function firstRecoveryCodes(
  stored: StoredFactors,
): Promise<{ codes: string[]; change: Pick<Partial<StoredFactors>, "recoveryCodeHashes"> }> {
  if ((stored.recoveryCodeHashes ?? []).length > 0) return { codes: [], change: {} };
  const { codes, hashes } = await newRecoveryCodes();
  return { codes, change: { recoveryCodeHashes: hashes } };
}
