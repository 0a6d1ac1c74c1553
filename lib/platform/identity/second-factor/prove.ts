import { checkPasskey, personOf } from "../passkey/authentication";
import { challengeTaker } from "../passkey/challenge";
import type { RelyingParty } from "../passkey/relying-party";
import { countTry, giveTryBack } from "./attempts";
import { checkCode } from "./check-code";
import type { FactorOwner, FactorProof, StoredFactors } from "./factors";
import type { GivenFactor } from "./given";

/**
 * Checks what a known person gives as a second factor. Undefined when it is wrong; what is right
 * still has to be taken. Throws `rate_limited` after ten wrong codes; a passkey cannot be guessed.
 */
export async function proveFactor(
  stored: StoredFactors,
  owner: FactorOwner,
  given: GivenFactor,
  party: RelyingParty,
  now: Date,
): Promise<FactorProof | undefined> {
  if ("code" in given) {
    await countTry(owner);
    const proof = await checkCode(stored, owner, given.code, now);
    if (proof) await giveTryBack(owner);
    return proof;
  }
  const answer = given.passkey;
  const passkey = stored.passkeys.find(({ id }) => id === answer.id);
  if (!passkey || (personOf(answer) ?? owner.userId) !== owner.userId) return undefined;
  const takeChallenge = challengeTaker({ purpose: "passkey", ...owner }, now);
  return checkPasskey(passkey, answer, party, takeChallenge);
}
