"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { createBranch } from "@/lib/admin/branch/create";
import { deactivateBranch as deactivate } from "@/lib/admin/branch/deactivate";
import { reactivateBranch as reactivate } from "@/lib/admin/branch/reactivate";
import { updateBranch } from "@/lib/admin/branch/update";
import { runAction } from "@/lib/web/run-action";
import { settingsInput } from "@/lib/web/settings-input";
import type { FormState } from "@/lib/web/views";

/** The page shows what became of it. */
function shown(state: FormState): FormState {
  if (state.notice) refresh();
  return state;
}

const versioned = (form: FormData) => settingsInput(form, { numbers: ["version"] });

export async function addBranch(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = settingsInput(form);
  return runAction(createBranch, input, {
    values,
    onDone: () => redirect("/system-admin/branches"),
  });
}

export async function saveBranch(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = versioned(form);
  return shown(await runAction(updateBranch, input, { values, notice: "The branch was saved." }));
}

export async function deactivateBranch(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The branch is out of use.";
  return shown(await runAction(deactivate, versioned(form).input, { notice }));
}

export async function reactivateBranch(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The branch is in use again.";
  return shown(await runAction(reactivate, versioned(form).input, { notice }));
}
