"use server";

import { redirect } from "next/navigation";
import { SecondFactorDue } from "@/lib/platform/identity/second-factor/due";
import { startStaffPasskeySignIn } from "@/lib/platform/identity/staff-sign-in";
import { signInBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import { nextPath } from "@/lib/web/next-path";
import type { FormState } from "@/lib/web/views";
import type { PasskeyRequestState } from "@/lib/web/views-security";

/**
 * The first step of staff. Somebody with a second factor goes on to give it, somebody without one to
 * set one up: the password alone opens nothing.
 */
export async function signInStaff(_previous: FormState, form: FormData): Promise<FormState> {
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  const next = encodeURIComponent(nextPath(form.get("next")));
  try {
    await signInBrowser("staff", { email, password });
  } catch (error) {
    if (!(error instanceof SecondFactorDue)) return formFailure(error, { email });
    redirect(`/login/second-factor?next=${next}`);
  }
  redirect(`/enrol?next=${next}`);
}

/** What the browser is to ask for, so that nobody has to type who he is. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  try {
    const request = await startStaffPasskeySignIn(await currentRequest());
    return { fields: {}, values: {}, request };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Signs in the member of staff whose passkey answered. */
export async function signInWithPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await signInBrowser("staff-passkey", { passkey: String(form.get("passkey") ?? "") });
  } catch (error) {
    return formFailure(error, {});
  }
  redirect(nextPath(form.get("next")));
}
