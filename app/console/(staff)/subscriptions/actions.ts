"use server";

import { moveClockByStaff, tickByStaff } from "@/lib/platform/billing/staff/operate";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

/** Does what is due now, for every tenant. */
export async function tick(_: FormState): Promise<FormState> {
  return runStaffAction((request) => tickByStaff(request), {
    notice: "What was due is done.",
  });
}

/** Moves billing's clock, in development and tests. */
export async function advanceClock(_: FormState, form: FormData): Promise<FormState> {
  const advanceTo = String(form.get("advance_to") ?? "");
  return runStaffAction((request) => moveClockByStaff(request, { advance_to: advanceTo }), {
    notice: "The clock is moved, and what was due is done.",
    values: { advance_to: advanceTo },
  });
}
