"use server";

import { redirect } from "next/navigation";
import { startPasskeySignIn } from "@/lib/platform/identity/passkey/sign-in";
import { SecondFactorDue } from "@/lib/platform/identity/second-factor/due";
import { wrongCredentials } from "@/lib/platform/identity/sign-in";
import { signInBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import { nextPath } from "@/lib/web/next-path";
import { currentTenant } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";
import type { PasskeyRequestState } from "@/lib/web/views-security";

/** Signs a person in to this workspace and goes where he was going, by way of the second factor. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  const next = nextPath(form.get("next"));
  try {
    await signInBrowser("password", { email, password });
  } catch (error) {
    if (!(error instanceof SecondFactorDue)) return formFailure(error, { email });
    redirect(`/login/second-factor?next=${encodeURIComponent(next)}`);
  }
  redirect(next);
}

/** What the browser is to ask for, so that nobody has to type who he is. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  try {
    const request = await currentRequest();
    const tenant = request.slug ? await currentTenant(request.slug) : undefined;
    if (!tenant) throw wrongCredentials();
    return { fields: {}, values: {}, request: await startPasskeySignIn(tenant, request) };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Signs in whoever's passkey answered. */
export async function signInWithPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await signInBrowser("passkey", { passkey: String(form.get("passkey") ?? "") });
  } catch (error) {
    return formFailure(error, {});
  }
  redirect(nextPath(form.get("next")));
}
