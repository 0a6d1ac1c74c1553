import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Passkey } from "@/db/tenant/core/users";
import type { FactorProof } from "../second-factor/factors";
import type { PasskeyAnswer } from "./answer";
import { CEREMONY_MS, challengeIn, verified } from "./ceremony";
import type { RelyingParty } from "./relying-party";

/** What a browser needs to ask for a passkey; plain JSON. */
export type PasskeyRequest = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/**
 * What the browser is to ask for. Without `allowed` it offers every passkey it has for this host, so
 * nobody has to type who he is.
 */
export function passkeyRequest(
  party: RelyingParty,
  challenge: string,
  allowed: readonly Passkey[] = [],
): Promise<PasskeyRequest> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: CEREMONY_MS,
    userVerification: "required",
    allowCredentials: allowed.map(({ id, transports }) => ({ id, transports })),
  });
}

/**
 * Checks an answer against one stored passkey: challenge, origin, relying party, user verification,
 * counter and signature (WebAuthn level 3, section 7.2). Undefined when any of them is wrong. What it
 * returns still has to be taken.
 */
export async function checkPasskey(
  passkey: Passkey,
  answer: PasskeyAnswer,
  party: RelyingParty,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<FactorProof | undefined> {
  const { id, publicKey, counter, transports } = passkey;
  const challenge = challengeIn(answer.response.clientDataJSON);
  if (id !== answer.id || !challenge || !(await takeChallenge(challenge))) return undefined;
  const outcome = await verified(
    verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
        counter,
        transports,
      },
    }),
  );
  if (!outcome?.verified) return undefined;
  return { kind: "passkey", id, counter: outcome.authenticationInfo.newCounter };
}

/** The id in an answer's user handle, which we gave the passkey when it was made. */
export function personOf(answer: PasskeyAnswer): string | undefined {
  const { userHandle } = answer.response;
  return userHandle && Buffer.from(userHandle, "base64url").toString();
}
