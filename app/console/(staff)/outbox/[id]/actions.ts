"use server";

import { replayOutbox } from "@/lib/platform/outbox/replay";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

/** Has a consequence carried out now. */
export async function replay(_previous: FormState, form: FormData): Promise<FormState> {
  const input = {
    id: String(form.get("id") ?? ""),
    isDoneAgain: form.get("isDoneAgain") === "yes",
  };
  return runStaffAction((request) => replayOutbox(request, input), {
    notice: "A worker takes it within seconds.",
  });
}
