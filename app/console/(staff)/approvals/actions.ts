"use server";

import { approveRequest, declineRequest } from "@/lib/platform/billing/staff/decide";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const input = (form: FormData) => ({ id: String(form.get("id") ?? "") });

/** Agrees to a colleague's request and carries it out. */
export async function approve(_: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => approveRequest(request, input(form)), {
    notice: "Approved and done.",
  });
}

/** Declines a colleague's request. */
export async function decline(_: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => declineRequest(request, input(form)), {
    notice: "Declined.",
  });
}
