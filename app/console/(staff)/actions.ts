"use server";

import { redirect } from "next/navigation";
import { endStaffSession } from "@/lib/platform/identity/staff-session";
import { forgetBrowser } from "@/lib/web/auth";
import { currentRequest } from "@/lib/web/current-request";
import { currentStaff } from "@/lib/web/session";

/** Signs a member of staff out: the session is revoked before the cookie goes. */
export async function signOutStaff(): Promise<void> {
  const staff = await currentStaff();
  if (staff) {
    const session = { sessionId: staff.sessionId, userId: staff.id };
    await endStaffSession(session, await currentRequest());
  }
  await forgetBrowser();
  redirect("/login");
}
