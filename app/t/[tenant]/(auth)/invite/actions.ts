"use server";

import { redirect } from "next/navigation";
import { formFailure } from "@/lib/web/form-failure";
import { joinWorkspace } from "@/lib/web/people-invitation";
import type { FormState } from "@/lib/web/views";

/** Accepts an invitation: password set, signed in, and on to the workspace. */
export async function accept(_previous: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const name = text("name");
  try {
    await joinWorkspace({ token: text("token"), name, password: text("password") });
  } catch (error) {
    return formFailure(error, { name });
  }
  redirect("/");
}
