"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { retryJob as retry } from "@/lib/platform/fleet/retry-job";
import { currentRequest } from "@/lib/web/current-request";
import { requireStaff } from "@/lib/web/session";

const input = z.object({ job_id: z.uuid() });

/** Puts a failed job back in the queue. */
export async function retryJob(form: FormData): Promise<void> {
  const staff = await requireStaff("jobs.retry");
  const { job_id } = parse(input, Object.fromEntries(form));
  const { requestId, ip, now } = await currentRequest();
  try {
    await retry(job_id, { actor: `staff:${staff.id}`, requestId, ip, now });
  } catch (error) {
    // Somebody else was faster: the fresh list below shows what became of it.
    if (!(error instanceof AppError && error.reason === "job.not-failed")) throw error;
  }
  revalidatePath("/console/jobs");
}
