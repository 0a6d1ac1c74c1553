"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { createRegistration } from "@/lib/admin/company/gst-registration/create";
import { updateRegistration } from "@/lib/admin/company/gst-registration/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

export async function addRegistration(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form);
  return runAction(createRegistration, input, {
    values,
    onDone: () => redirect("/system-admin/company"),
  });
}

export async function saveRegistration(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form, { numbers: ["version"] });
  const notice = "The registration was saved.";
  const state = await runAction(updateRegistration, input, { values, notice });
  if (state.notice) refresh();
  return state;
}
