"use server";

import { redirect } from "next/navigation";
import { resendStaffInvitation, withdrawStaffInvitation } from "@/lib/platform/staff/invite";
import {
  assignStaffRoles,
  deactivateStaff,
  reactivateStaff,
  resetStaffSecondFactor,
} from "@/lib/platform/staff/member";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const memberOf = (form: FormData) => ({ id: String(form.get("id") ?? "") });

/** Replaces a member's roles. */
export async function assignRoles(_previous: FormState, form: FormData): Promise<FormState> {
  const roles = form.getAll("roles").map(String);
  return runStaffAction((request) => assignStaffRoles(request, { ...memberOf(form), roles }), {
    notice: "The roles count from the next click on.",
    values: { roles: roles.join(" ") },
  });
}

/** Closes an account. */
export async function deactivate(_previous: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => deactivateStaff(request, memberOf(form)), {
    notice: "The account is closed.",
  });
}

/** Opens a closed account. */
export async function reactivate(_previous: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => reactivateStaff(request, memberOf(form)), {
    notice: "The account is open again.",
  });
}

/** Removes a lost second factor. */
export async function resetFactor(_previous: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => resetStaffSecondFactor(request, memberOf(form)), {
    notice: "The second factor is removed.",
  });
}

/** Sends a new link to somebody who was invited. */
export async function resend(_previous: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => resendStaffInvitation(request, memberOf(form)), {
    notice: "A new link is on its way; the old one is dead.",
  });
}

/** Takes an invitation back. */
export async function withdraw(_previous: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => withdrawStaffInvitation(request, memberOf(form)), {
    notice: "The invitation is withdrawn.",
    afterwards: () => redirect("/staff"),
  });
}
