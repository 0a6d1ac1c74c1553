"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { verifyEmail as verify } from "@/lib/platform/identity/email-verification/verify";
import { LINK_DEAD } from "@/lib/platform/identity/link-dead";
import { hostWorkspace } from "@/lib/web/account-links";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import type { FormState } from "@/lib/web/views";

/** Proves the address; the same page then says so. */
export async function verifyEmail(_previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get("token") ?? "");
  try {
    await verify(await hostWorkspace(), token, await currentRequest());
  } catch (error) {
    if (error instanceof AppError && error.reason === LINK_DEAD.reason) redirect("/verify");
    return formFailure(error, {});
  }
  redirect(`/verify?token=${encodeURIComponent(token)}`);
}
