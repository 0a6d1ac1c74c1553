"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { LINK_DEAD } from "@/lib/platform/identity/link-dead";
import { askPasswordReset } from "@/lib/platform/identity/password-reset/ask";
import { resetPassword as reset } from "@/lib/platform/identity/password-reset/use";
import { hostWorkspace } from "@/lib/web/account-links";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import type { FormState } from "@/lib/web/views";

/** Asks for a link. Everybody sees the same page afterwards. */
export async function askReset(_previous: FormState, form: FormData): Promise<FormState> {
  const email = String(form.get("email") ?? "");
  try {
    await askPasswordReset(await hostWorkspace(), { email }, await currentRequest());
  } catch (error) {
    return formFailure(error, { email });
  }
  redirect("/reset?state=sent");
}

/** Sets the new password. A link that died meanwhile leads to the page that says so. */
export async function resetPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const given = { token: form.get("token"), password: form.get("password") };
  try {
    await reset(await hostWorkspace(), given, await currentRequest());
  } catch (error) {
    if (error instanceof AppError && error.reason === LINK_DEAD.reason) redirect("/reset?token=");
    return formFailure(error, {});
  }
  redirect("/reset?state=changed");
}
