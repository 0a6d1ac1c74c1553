"use server";

import { redirect } from "next/navigation";
import {
  confirmationChoices,
  confirmSession,
  startConfirmation,
} from "@/lib/platform/identity/session/confirm";
import { formFailure } from "@/lib/web/form-failure";
import { factorFailure, givenFactor } from "@/lib/web/second-factor-form";
import { currentSession } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";
import type { ConfirmationState, PasskeyRequestState } from "@/lib/web/views-security";

async function signedIn() {
  const session = await currentSession();
  if (!session) redirect("/login");
  return session;
}

/** What the person can confirm with. */
export async function loadChoices(): Promise<ConfirmationState> {
  const { tenant, actor } = await signedIn();
  try {
    return { fields: {}, values: {}, choices: await confirmationChoices(tenant, actor) };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** What the browser is to ask one of the person's passkeys for. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  const { tenant, actor, ...origin } = await signedIn();
  try {
    const request = await startConfirmation(tenant, actor, origin);
    return { fields: {}, values: {}, request };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Confirms that it is the person who sits here; dangerous actions are open for ten minutes. */
export async function confirm(_previous: FormState, form: FormData): Promise<FormState> {
  const { tenant, actor, ...origin } = await signedIn();
  const password = form.get("confirm_password");
  const given = password === null ? givenFactor(form) : { password };
  try {
    await confirmSession(tenant, actor, given, origin);
    return { fields: {}, values: {}, notice: "Thank you." };
  } catch (error) {
    return factorFailure(error, form);
  }
}
