import { sealSecret } from "./check-code";
import type { FactorOwner } from "./factors";
import { newTotpSecret, qrPicture, totpUri } from "./totp";

/** What somebody needs to set an authenticator app up; shown once. */
export type AuthenticatorSetup = {
  /** Base32, for typing. */
  secret: string;
  uri: string;
  /** Address of an SVG picture. */
  qr: string;
};

/** A new secret: what to show of it, and what to store until its first code was given. */
export async function newAuthenticator(
  owner: FactorOwner,
  issuer: string,
  account: string,
): Promise<{ setup: AuthenticatorSetup; stored: { mfaSecretEnc: string; mfaLastStep: null } }> {
  const secret = newTotpSecret();
  // An issuer with a colon would be read as issuer and account.
  const uri = totpUri(secret, issuer.replaceAll(":", " "), account);
  const setup = { secret, uri, qr: await qrPicture(uri) };
  return { setup, stored: { mfaSecretEnc: sealSecret(secret, owner), mfaLastStep: null } };
}
