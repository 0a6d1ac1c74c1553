import { redirect } from "next/navigation";
import { formFailure } from "./form-failure";
import { isTicketOver, SECOND_STEP_OVER } from "./second-factor";
import type { FormState } from "./views";

/** The factor in a form: a passkey's answer, or what was typed in one of the two fields for codes. */
export function givenFactor(form: FormData): { passkey: string } | { code: string } {
  const passkey = form.get("passkey");
  if (typeof passkey === "string") return { passkey };
  return { code: String(form.get("recovery_code") ?? form.get("code") ?? "") };
}

/** A failure under the field that was used: recovery codes have one of their own. */
export async function factorFailure(error: unknown, form?: FormData): Promise<FormState> {
  const state = await formFailure(error, {});
  const { code, ...fields } = state.fields;
  if (!code || !form?.has("recovery_code")) return state;
  return { ...state, fields: { ...fields, recovery_code: code } };
}

/** The same for the second step of a sign-in, which goes back to the first when it took too long. */
export async function secondStepFailure(error: unknown, form?: FormData): Promise<FormState> {
  if (isTicketOver(error)) redirect(SECOND_STEP_OVER);
  return factorFailure(error, form);
}
