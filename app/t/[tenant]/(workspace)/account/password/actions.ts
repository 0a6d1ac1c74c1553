"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { changeOwnPassword } from "@/lib/platform/identity/password-change/change-own";
import { formFailure } from "@/lib/web/form-failure";
import { currentSession } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";

/** Changes the reader's password; used by the card on the page about security. */
export async function changePassword(_previous: FormState, form: FormData): Promise<FormState> {
  const session = await currentSession();
  if (!session) redirect("/login?next=/account/security");
  try {
    const { endedSessions } = await changeOwnPassword(session, {
      currentPassword: form.get("currentPassword"),
      newPassword: form.get("newPassword"),
    });
    refresh();
    const others = endedSessions === 1 ? "1 other session" : `${endedSessions} other sessions`;
    return { fields: {}, values: {}, notice: `Your password was changed; ${others} ended.` };
  } catch (error) {
    return formFailure(error, {});
  }
}
