"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { createSeries } from "@/lib/admin/number-series/create";
import { updateSeries } from "@/lib/admin/number-series/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

const typed = (form: FormData) =>
  settingsInput(form, { numbers: ["version", "padLength", "nextValue"], checks: ["isGapless"] });

export async function addSeries(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typed(form);
  return runAction(createSeries, input, {
    values,
    onDone: () => redirect("/system-admin/number-series"),
  });
}

export async function saveSeries(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typed(form);
  const state = await runAction(updateSeries, input, { values, notice: "The series was saved." });
  if (state.notice) refresh();
  return state;
}
