"use server";

import { refresh } from "next/cache";
import { updateLocale } from "@/lib/admin/locale/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

export async function saveLocale(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form, { numbers: ["version"] });
  const state = await runAction(updateLocale, input, {
    values,
    notice: "Dates and numbers were saved.",
  });
  if (state.notice) refresh();
  return state;
}
