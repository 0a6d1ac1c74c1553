"use server";

import { redirect } from "next/navigation";
import { startSecondStepPasskey } from "@/lib/platform/identity/second-factor/complete-sign-in";
import { wrongCredentials } from "@/lib/platform/identity/sign-in";
import { signInBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { nextPath } from "@/lib/web/next-path";
import { givenFactor, secondStepFailure } from "@/lib/web/second-factor-form";
import { currentTicket } from "@/lib/web/second-factor-ticket";
import { currentTenant } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";
import type { PasskeyRequestState } from "@/lib/web/views-security";

/** Completes the sign-in with a code, a recovery code or a passkey. */
export async function verify(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await signInBrowser("second-factor", givenFactor(form));
  } catch (error) {
    return secondStepFailure(error, form);
  }
  redirect(nextPath(form.get("next")));
}

/** What the browser is to ask a passkey of the person for. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  try {
    const request = await currentRequest();
    const tenant = request.slug ? await currentTenant(request.slug) : undefined;
    if (!tenant) throw wrongCredentials();
    const ticket = (await currentTicket()) ?? "";
    return {
      fields: {},
      values: {},
      request: await startSecondStepPasskey(tenant, ticket, request),
    };
  } catch (error) {
    return secondStepFailure(error);
  }
}
