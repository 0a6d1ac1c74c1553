"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/platform/identity/session/end";
import { forgetBrowser } from "@/lib/web/auth";
import { currentSession } from "@/lib/web/session";

/** Signs out: the session is revoked before the cookie goes. */
export async function signOut(): Promise<void> {
  const session = await currentSession();
  if (session?.tenant.place) {
    const { id: userId, sessionId } = session.actor;
    await endSession(session.tenant.place, { sessionId, userId }, session);
  }
  await forgetBrowser();
  redirect("/login");
}
