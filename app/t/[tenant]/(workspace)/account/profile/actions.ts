"use server";

import { refresh } from "next/cache";
import { cancelEmailChange as cancel } from "@/lib/platform/identity/email-change/cancel";
import { requestEmailChange as request } from "@/lib/platform/identity/email-change/request";
import { resendVerification as resend } from "@/lib/platform/identity/email-verification/resend";
import {
  changeAvatar as change,
  removeAvatar as remove,
} from "@/lib/platform/identity/profile/avatar";
import { chooseTheme } from "@/lib/platform/identity/profile/choose-theme";
import { updateProfile as update } from "@/lib/platform/identity/profile/update";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

/** The page and the frame around it show what became of it. */
function shown(state: FormState): FormState {
  if (state.notice) refresh();
  return state;
}

export async function updateProfile(_previous: FormState, form: FormData): Promise<FormState> {
  const fields = formFields(form);
  return shown(await runAction(update, fields, { values: typedValues(fields) }));
}

/** Keeps the theme chosen in the menu. Where it may not be kept, it holds for this browser alone. */
export async function saveTheme(theme: string): Promise<void> {
  await runAction(chooseTheme, { theme });
}

export async function changeAvatar(_previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get("image");
  const image = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
  return shown(await runAction(change, { image }, { notice: "Your picture was changed." }));
}

export async function removeAvatar(): Promise<FormState> {
  return shown(await runAction(remove, {}, { notice: "Your picture was removed." }));
}

export async function requestEmailChange(_previous: FormState, form: FormData): Promise<FormState> {
  const fields = formFields(form);
  return shown(
    await runAction(request, fields, {
      values: typedValues(fields),
      notice: "We wrote to both mailboxes.",
    }),
  );
}

export async function cancelEmailChange(): Promise<FormState> {
  return shown(await runAction(cancel, {}, { notice: "Your address stays as it is." }));
}

export async function resendVerification(): Promise<FormState> {
  return runAction(resend, {}, { notice: "Sent. Look in your mailbox." });
}
