"use server";

import { refresh } from "next/cache";
import { addPasskey as add } from "@/lib/platform/identity/passkey/add";
import { removePasskey as remove } from "@/lib/platform/identity/passkey/remove";
import { renamePasskey as rename } from "@/lib/platform/identity/passkey/rename";
import { startPasskey as start } from "@/lib/platform/identity/passkey/start";
import { disableAuthenticator as disable } from "@/lib/platform/identity/second-factor/disable";
import { enableAuthenticator as enable } from "@/lib/platform/identity/second-factor/enable";
import { readPasskeyText } from "@/lib/platform/identity/second-factor/given";
import { renewRecoveryCodes as renew } from "@/lib/platform/identity/second-factor/renew-recovery-codes";
import { startAuthenticator as begin } from "@/lib/platform/identity/second-factor/start";
import { formFailure } from "@/lib/web/form-failure";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";
import type {
  AuthenticatorSetupState,
  PasskeyCreationState,
  RecoveryCodesState,
} from "@/lib/web/views-security";

/** The page below shows what became of it. */
function shown<State extends FormState>(state: State): State {
  if (state.notice) refresh();
  return state;
}

/** Begins to set an authenticator app up; what comes back is shown once. */
export async function startAuthenticator(): Promise<AuthenticatorSetupState> {
  let setup: AuthenticatorSetupState["setup"];
  const state = await runAction(
    begin,
    {},
    {
      notice: "Scan the picture with your authenticator app.",
      onDone: ({ secret, qr }) => {
        setup = { secret, qr };
      },
    },
  );
  return { ...state, setup };
}

/** Turns the authenticator app on with its first code. */
export async function enableAuthenticator(
  _previous: FormState,
  form: FormData,
): Promise<RecoveryCodesState> {
  let recoveryCodes: string[] | undefined;
  const state = await runAction(enable, formFields(form), {
    notice: "The authenticator app is on.",
    onDone: (enabled) => {
      recoveryCodes = enabled.recoveryCodes;
    },
  });
  return shown({ ...state, recoveryCodes });
}

/** Turns the authenticator app off. */
export async function disableAuthenticator(): Promise<FormState> {
  return shown(await runAction(disable, {}, { notice: "The authenticator app is off." }));
}

/** Replaces the recovery codes. */
export async function renewRecoveryCodes(): Promise<RecoveryCodesState> {
  let recoveryCodes: string[] | undefined;
  const state = await runAction(
    renew,
    {},
    {
      notice: "The old recovery codes are worthless now.",
      onDone: (renewed) => {
        recoveryCodes = renewed.recoveryCodes;
      },
    },
  );
  return shown({ ...state, recoveryCodes });
}

/** Begins to add a passkey: says what the browser is to make. */
export async function startPasskey(): Promise<PasskeyCreationState> {
  let creation: PasskeyCreationState["creation"];
  const state = await runAction(
    start,
    {},
    {
      onDone: (options) => {
        creation = options;
      },
    },
  );
  return { ...state, creation };
}

/** Adds the passkey that the browser made. */
export async function addPasskey(
  _previous: FormState,
  form: FormData,
): Promise<RecoveryCodesState> {
  const name = String(form.get("name") ?? "");
  let passkey: unknown;
  try {
    passkey = readPasskeyText(form.get("passkey"));
  } catch (error) {
    return formFailure(error, { name });
  }
  let recoveryCodes: string[] | undefined;
  const state = await runAction(
    add,
    { passkey, name },
    {
      notice: "The passkey was added.",
      values: { name },
      onDone: (added) => {
        recoveryCodes = added.recoveryCodes;
      },
    },
  );
  return shown({ ...state, recoveryCodes });
}

/** Gives a passkey another name. */
export async function renamePasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const fields = formFields(form);
  const values = typedValues(fields);
  return shown(await runAction(rename, fields, { notice: "Renamed.", values }));
}

/** Removes a passkey. */
export async function removePasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The passkey was removed.";
  return shown(await runAction(remove, formFields(form), { notice }));
}
