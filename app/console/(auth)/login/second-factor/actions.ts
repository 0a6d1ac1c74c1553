"use server";

import { redirect } from "next/navigation";
import { startStaffSecondStepPasskey } from "@/lib/platform/identity/staff-sign-in";
import { signInBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { nextPath } from "@/lib/web/next-path";
import { givenFactor, secondStepFailure } from "@/lib/web/second-factor-form";
import { currentTicket } from "@/lib/web/second-factor-ticket";
import type { FormState } from "@/lib/web/views";
import type { PasskeyRequestState } from "@/lib/web/views-security";

/** Completes the sign-in of staff with a code, a recovery code or a passkey. */
export async function verify(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await signInBrowser("staff-second-factor", givenFactor(form));
  } catch (error) {
    return secondStepFailure(error, form);
  }
  redirect(nextPath(form.get("next")));
}

/** What the browser is to ask a passkey of the member for. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  try {
    const ticket = (await currentTicket()) ?? "";
    const request = await startStaffSecondStepPasskey(ticket, await currentRequest());
    return { fields: {}, values: {}, request };
  } catch (error) {
    return secondStepFailure(error);
  }
}
