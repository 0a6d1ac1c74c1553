"use server";

import { redirect } from "next/navigation";
import {
  addStaffPasskey,
  enableStaffAuthenticator,
  startStaffAuthenticator,
  startStaffPasskey,
} from "@/lib/platform/identity/second-factor/staff-enrolment";
import { type EnrollingStaff, endStaffSession } from "@/lib/platform/identity/staff-session";
import { forgetBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import { currentEnrollingStaff, currentStaff } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";
import type {
  AuthenticatorSetupState,
  PasskeyCreationState,
  RecoveryCodesState,
} from "@/lib/web/views-security";

const DONE = { fields: {}, values: {} };

async function enrolling(): Promise<EnrollingStaff> {
  const staff = await currentEnrollingStaff();
  if (!staff) redirect("/login");
  return staff;
}

/** Begins to set an authenticator app up. */
export async function startAuthenticator(): Promise<AuthenticatorSetupState> {
  try {
    const { secret, qr } = await startStaffAuthenticator(await enrolling());
    return { ...DONE, setup: { secret, qr }, notice: "Scan the code." };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Turns it on with its first code. */
export async function enableAuthenticator(
  _previous: FormState,
  form: FormData,
): Promise<RecoveryCodesState> {
  try {
    const input = { code: form.get("code") };
    const staff = await enrolling();
    const enabled = await enableStaffAuthenticator(staff, input, await currentRequest());
    return { ...DONE, ...enabled, notice: "The authenticator app is on." };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Begins to add a passkey. */
export async function startPasskey(): Promise<PasskeyCreationState> {
  try {
    const creation = await startStaffPasskey(await enrolling(), await currentRequest());
    return { ...DONE, creation };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** Adds the passkey that the browser made. */
export async function addPasskey(
  _previous: FormState,
  form: FormData,
): Promise<RecoveryCodesState> {
  const name = String(form.get("name") ?? "");
  try {
    const input = { passkey: form.get("passkey"), name };
    const staff = await enrolling();
    const added = await addStaffPasskey(staff, input, await currentRequest());
    return { ...DONE, ...added, notice: "The passkey was added." };
  } catch (error) {
    return formFailure(error, { name });
  }
}

/** Leaves without setting anything up. */
export async function leave(): Promise<void> {
  const staff = (await currentEnrollingStaff()) ?? (await currentStaff());
  if (staff) {
    const session = { sessionId: staff.sessionId, userId: staff.id };
    await endStaffSession(session, await currentRequest());
  }
  await forgetBrowser();
  redirect("/login");
}
