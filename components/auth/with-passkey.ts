import { startAuthentication, startRegistration, WebAuthnError } from "@simplewebauthn/browser";
import type { FormAction } from "@/components/ui/action-form";
import type { FormState } from "@/lib/web/views";
import type { PasskeyCreationState, PasskeyRequestState } from "@/lib/web/views-security";

const said = (message: string): FormState => ({ fields: {}, values: {}, message });

function whyNot(error: unknown): FormState {
  const isKnown = error instanceof WebAuthnError && error.name === "InvalidStateError";
  return said(
    isKnown
      ? "This device holds a passkey for this account already."
      : "No passkey was used. Try again, or go another way.",
  );
}

/** Has the browser ask for a passkey first and sends its answer along with the form. */
export const withPasskey =
  (start: () => Promise<PasskeyRequestState>, action: FormAction): FormAction =>
  async (previous, form) => {
    const { request, ...refusal } = await start();
    if (!request) return refusal;
    try {
      form.set("passkey", JSON.stringify(await startAuthentication({ optionsJSON: request })));
    } catch (error) {
      return whyNot(error);
    }
    return action(previous, form);
  };

/** Has the browser make a passkey first and sends it along with the form; what was typed stays. */
export const withNewPasskey =
  (start: () => Promise<PasskeyCreationState>, action: FormAction): FormAction =>
  async (previous, form) => {
    const { creation, ...refusal } = await start();
    const values = { name: String(form.get("name") ?? "") };
    if (!creation) return { ...refusal, values };
    try {
      form.set("passkey", JSON.stringify(await startRegistration({ optionsJSON: creation })));
    } catch (error) {
      return { ...whyNot(error), values };
    }
    return action(previous, form);
  };
