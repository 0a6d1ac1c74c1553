"use server";

import { refresh } from "next/cache";
import { invitePerson } from "@/lib/admin/invitation/invite";
import { resendInvitation } from "@/lib/admin/invitation/resend";
import { revokeInvitation } from "@/lib/admin/invitation/revoke";
import { assignRoles } from "@/lib/admin/person/assign-roles";
import { deactivatePerson } from "@/lib/admin/person/deactivate";
import { reactivatePerson } from "@/lib/admin/person/reactivate";
import { resetSecondFactor } from "@/lib/admin/person/reset-second-factor";
import { signOutPerson } from "@/lib/admin/person/sign-out";
import { updatePerson } from "@/lib/admin/person/update";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

/** The list of roles travels as JSON in one field; what is none is refused by the command. */
function sentRoles(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

export async function invite(_previous: FormState, form: FormData): Promise<FormState> {
  const { roles, ...typed } = formFields(form);
  return runAction(
    invitePerson,
    { ...typed, roles: sentRoles(roles) },
    {
      values: typedValues(typed),
      notice: ({ email }) => `Invited. The link is on its way to ${email}.`,
      onDone: () => refresh(),
    },
  );
}

export async function resend(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(resendInvitation, formFields(form), {
    notice: "Sent. The link before it does not work any more.",
    onDone: () => refresh(),
  });
}

export async function revoke(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(revokeInvitation, formFields(form), {
    notice: "Revoked. The link is dead.",
    onDone: () => refresh(),
  });
}

export async function update(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = formFields(form);
  return runAction(
    updatePerson,
    { ...typed, version: Number(typed.version) },
    { values: typedValues(typed), onDone: () => refresh() },
  );
}

export async function changeRoles(_previous: FormState, form: FormData): Promise<FormState> {
  const { roles, version, ...typed } = formFields(form);
  return runAction(
    assignRoles,
    { ...typed, version: Number(version), roles: sentRoles(roles) },
    { notice: "Saved. It counts from the person's next click on.", onDone: () => refresh() },
  );
}

export async function deactivate(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(deactivatePerson, formFields(form), {
    notice: "Deactivated and signed out everywhere.",
    onDone: () => refresh(),
  });
}

export async function reactivate(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(reactivatePerson, formFields(form), {
    notice: "Reactivated. Password and roles are as they were.",
    onDone: () => refresh(),
  });
}

export async function signOutEverywhere(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(signOutPerson, formFields(form), {
    notice: ({ endedSessions }) =>
      endedSessions === 1 ? "One sign-in ended." : `${endedSessions} sign-ins ended.`,
    onDone: () => refresh(),
  });
}

export async function resetFactor(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(resetSecondFactor, formFields(form), {
    notice: "The second factor is removed.",
    onDone: () => refresh(),
  });
}
