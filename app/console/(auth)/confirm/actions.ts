"use server";

import { redirect } from "next/navigation";
import {
  confirmStaffSession,
  staffConfirmationChoices,
  startStaffConfirmation,
} from "@/lib/platform/identity/staff-confirm";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import { factorFailure, givenFactor } from "@/lib/web/second-factor-form";
import { currentStaff } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";
import type { ConfirmationState, PasskeyRequestState } from "@/lib/web/views-security";

async function signedIn() {
  const staff = await currentStaff();
  if (!staff) redirect("/login");
  return staff;
}

/** What the member of staff can confirm with. */
export async function loadChoices(): Promise<ConfirmationState> {
  const staff = await signedIn();
  try {
    return { fields: {}, values: {}, choices: await staffConfirmationChoices(staff) };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** What the browser is to ask one of the member's passkeys for. */
export async function startPasskey(): Promise<PasskeyRequestState> {
  const staff = await signedIn();
  try {
    const request = await startStaffConfirmation(staff, await currentRequest());
    return { fields: {}, values: {}, request };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Confirms that it is the member who sits here; dangerous actions are open for ten minutes. */
export async function confirm(_previous: FormState, form: FormData): Promise<FormState> {
  const staff = await signedIn();
  try {
    await confirmStaffSession(staff, givenFactor(form), await currentRequest());
    return { fields: {}, values: {}, notice: "Thank you." };
  } catch (error) {
    return factorFailure(error, form);
  }
}
