"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { confirmEmailChange as confirm } from "@/lib/platform/identity/email-change/confirm";
import { LINK_DEAD } from "@/lib/platform/identity/link-dead";
import { hostWorkspace } from "@/lib/web/account-links";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import type { FormState } from "@/lib/web/views";

/** Confirms one mailbox's part in a change of address. */
export async function confirmEmailChange(_previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get("token") ?? "");
  let isLast: boolean;
  try {
    ({ isLast } = await confirm(await hostWorkspace(), token, await currentRequest()));
  } catch (error) {
    if (error instanceof AppError && error.reason === LINK_DEAD.reason) redirect("/confirm-email");
    return formFailure(error, {});
  }
  redirect(`/confirm-email?state=${isLast ? "changed" : "waiting"}`);
}
