import { z } from "zod";
import { JOB_STATES } from "@/db/control";
import { listJobs } from "@/lib/platform/fleet/queries";
import { admitStaff, type ConsoleSearch, cursor } from "./console";
import type { ConsoleJobRow, ConsolePage } from "./views-console";

const jobSearch = z.object({
  state: z.enum(JOB_STATES).optional().catch(undefined),
  after: cursor,
});

export async function loadJobs(search: ConsoleSearch): Promise<
  ConsolePage<ConsoleJobRow> & {
    state: ConsoleJobRow["state"] | undefined;
    isFirst: boolean;
    canRetry: boolean;
  }
> {
  const { permissions } = await admitStaff("jobs.read");
  const { state, after } = jobSearch.parse(search);
  const { rows, next } = await listJobs({ state, after });
  return {
    next,
    state,
    isFirst: !after,
    canRetry: permissions.has("jobs.retry"),
    rows: rows.map(({ startedAt, finishedAt, createdAt, ...row }) => ({
      ...row,
      durationMs: startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
      createdAt: createdAt.toISOString(),
    })),
  };
}
