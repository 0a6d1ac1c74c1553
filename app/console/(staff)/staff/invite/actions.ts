"use server";

import { redirect } from "next/navigation";
import { inviteStaff } from "@/lib/platform/staff/invite";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

/** Invites somebody into the staff of the platform. */
export async function invite(_previous: FormState, form: FormData): Promise<FormState> {
  const name = String(form.get("name") ?? "");
  const email = String(form.get("email") ?? "");
  const roles = form.getAll("roles").map(String);
  return runStaffAction((request) => inviteStaff(request, { name, email, roles }), {
    notice: "The invitation is on its way.",
    values: { name, email, roles: roles.join(" ") },
    afterwards: ({ id }) => redirect(`/staff/${id}`),
  });
}
