"use server";

import { refresh } from "next/cache";
import { updateCompany } from "@/lib/admin/company/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

export async function saveCompany(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form, { numbers: ["version", "fiscalYearStartMonth"] });
  const notice = "The company's profile was saved.";
  const state = await runAction(updateCompany, input, { values, notice });
  if (state.notice) refresh();
  return state;
}
