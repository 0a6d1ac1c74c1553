"use server";

import { replayInbox } from "@/lib/platform/webhook/replay";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

/** Has a webhook worked on again. */
export async function replay(_previous: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("id") ?? "");
  return runStaffAction((request) => replayInbox(request, { id }), {
    notice: "A worker takes it within seconds.",
  });
}
