"use server";

import { redirect } from "next/navigation";
import { acceptStaffInvitation } from "@/lib/platform/staff/accept";
import { signInBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import type { FormState } from "@/lib/web/views";

/** Sets the password of an invited member of staff, who then sets a second factor up. */
export async function accept(_previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get("token") ?? "");
  const password = String(form.get("password") ?? "");
  try {
    const { email } = await acceptStaffInvitation({ token, password }, await currentRequest());
    await signInBrowser("staff", { email, password });
  } catch (error) {
    return formFailure(error, {});
  }
  redirect("/enrol");
}
