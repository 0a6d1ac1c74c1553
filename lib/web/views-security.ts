import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { FormState } from "./views";

/** Plain descriptions of second factors, passkeys and confirmations. */

/** What can be asked for at the second step, or to confirm who sits there. */
export type FactorChoicesView = {
  hasPassword?: boolean;
  hasAuthenticator: boolean;
  hasRecoveryCodes: boolean;
  hasPasskey: boolean;
};

/** What the browser is to ask a passkey for, or why not. */
export type PasskeyRequestState = FormState & { request?: PublicKeyCredentialRequestOptionsJSON };

/** What the browser is to make, or why not. */
export type PasskeyCreationState = FormState & {
  creation?: PublicKeyCredentialCreationOptionsJSON;
};

/** Recovery codes, there once to be kept. */
export type RecoveryCodesState = FormState & { recoveryCodes?: string[] };

/** What is needed to set an authenticator app up, or why not. */
export type AuthenticatorSetupState = FormState & { setup?: { secret: string; qr: string } };

export type ConfirmationState = FormState & { choices?: FactorChoicesView };

export type PasskeyRow = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

/** How one's own account is secured. */
export type SecurityView = {
  isEnrolled: boolean;
  isRequired: boolean;
  isPassed: boolean;
  authenticatorSince: string | null;
  recoveryCodesLeft: number;
  passkeys: PasskeyRow[];
};
