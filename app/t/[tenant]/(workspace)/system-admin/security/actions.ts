"use server";

import { refresh } from "next/cache";
import { updateSecurityPolicy } from "@/lib/admin/security-policy/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import { minutesOf } from "@/lib/web/settings-security";
import type { FormState } from "@/lib/web/views";

export async function saveSecurityPolicy(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form, { numbers: ["version"] });
  const policy = {
    version: input.version,
    idleMinutes: minutesOf(input.idleMinutes, input.idleMinutesUnit),
    absoluteHours: minutesOf(input.absoluteHours, input.absoluteHoursUnit) / 60,
  };
  const notice = "Saved. It counts from now on.";
  const state = await runAction(updateSecurityPolicy, policy, { values, notice });
  if (state.notice) refresh();
  return state;
}
