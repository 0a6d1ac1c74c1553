"use server";

import { redirect } from "next/navigation";
import { signInBrowser } from "@/lib/web/auth";
import { formFailure } from "@/lib/web/form-failure";
import { nextPath } from "@/lib/web/next-path";
import type { FormState } from "@/lib/web/views";

/** Signs a member of staff in to the console. */
export async function signInStaff(_previous: FormState, form: FormData): Promise<FormState> {
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  try {
    await signInBrowser("staff", { email, password });
  } catch (error) {
    return formFailure(error, { email });
  }
  redirect(nextPath(form.get("next")));
}
