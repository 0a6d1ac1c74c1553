"use server";

import { refresh } from "next/cache";
import { changeLogo as change, removeLogo as remove } from "@/lib/admin/branding/logo";
import { updateBranding } from "@/lib/admin/branding/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

/** The page and the frame around it show what became of it. */
function shown(state: FormState): FormState {
  if (state.notice) refresh();
  return state;
}

const versioned = (form: FormData) => settingsInput(form, { numbers: ["version"] });

export async function saveAccent(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = versioned(form);
  return shown(await runAction(updateBranding, input, { values, notice: "The colour was saved." }));
}

export async function changeLogo(_previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get("image");
  const image = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
  const { input } = versioned(form);
  return shown(await runAction(change, { ...input, image }, { notice: "The logo was changed." }));
}

export async function removeLogo(_previous: FormState, form: FormData): Promise<FormState> {
  return shown(await runAction(remove, versioned(form).input, { notice: "The logo was removed." }));
}
