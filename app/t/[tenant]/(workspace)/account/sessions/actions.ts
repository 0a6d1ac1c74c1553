"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { revokeSession as command } from "@/lib/platform/identity/session/revoke";
import { currentSession } from "@/lib/web/session";

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
