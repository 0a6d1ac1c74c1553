import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Passkey } from "@/db/tenant/core/users";
import type { NewPasskeyAnswer } from "./answer";
import { CEREMONY_MS, challengeIn, verified } from "./ceremony";
import type { RelyingParty } from "./relying-party";

/** ES256, EdDSA, RS256: what every authenticator and every Node.js we run on can do. */
const ALGORITHMS = [-7, -8, -257];

/** What a browser needs to make a passkey; plain JSON. */
export type PasskeyCreation = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** What the browser is to make for a person: kept on the device, behind a finger, a face or a PIN. */
export function passkeyCreation(
  party: RelyingParty,
  challenge: string,
  person: { id: string; email: string; name: string },
  existing: readonly Passkey[],
): Promise<PasskeyCreation> {
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    // Comes back at sign-in, where nobody types who he is.
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    timeout: CEREMONY_MS,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * Checks the answer of a browser that made a passkey (WebAuthn level 3, section 7.1). Undefined when
 * challenge, origin, relying party, user verification or the key is not right.
 */
export async function checkNewPasskey(
  answer: NewPasskeyAnswer,
  party: RelyingParty,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<Pick<Passkey, "id" | "publicKey" | "counter" | "transports"> | undefined> {
  const challenge = challengeIn(answer.response.clientDataJSON);
  if (!challenge || !(await takeChallenge(challenge))) return undefined;
  const outcome = await verified(
    verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!outcome?.verified) return undefined;
  const { id, publicKey, counter } = outcome.registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: answer.response.transports,
  };
}
