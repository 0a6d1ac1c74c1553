"use server";

import { retryJob as retry } from "@/lib/platform/fleet/retry-job";
import { runStaffAction } from "@/lib/web/console-action";

/**
 * Puts a failed job back in the queue. Where somebody else was faster, the fresh list below shows what
 * became of it.
 */
export async function retryJob(form: FormData): Promise<void> {
  await runStaffAction((request) => retry(request, { jobId: form.get("job_id") }), {
    notice: "The job is queued again.",
  });
}
