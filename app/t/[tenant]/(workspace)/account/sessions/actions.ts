"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { revokeSession as command } from "@/lib/platform/identity/session/revoke";
import { revokeOtherSessions as revokeOthers } from "@/lib/platform/identity/session/revoke-others";
import { runAction } from "@/lib/web/run-action";
import { currentSession } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";

/** Ends one of the reader's own sessions. One that is over already is no failure. */
export async function revokeSession(form: FormData): Promise<void> {
  const session = await currentSession();
  if (!session) redirect("/login?next=/account/sessions");
  try {
    await execute(command, session, { id: form.get("session_id") });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
  refresh();
}

/** Ends all of them but this one. */
export async function revokeOtherSessions(): Promise<FormState> {
  const state = await runAction(revokeOthers, {}, { notice: "Only this session is left." });
  if (state.notice) refresh();
  return state;
}
