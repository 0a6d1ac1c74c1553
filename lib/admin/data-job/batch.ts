import { z } from "zod";
import { type Command, refuse } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { permissionFor } from "@/lib/resource/describe";
import { changeJob, JOBS_TABLE, lockJob } from "./job";
import type { RawRow } from "./read-row";
import { readRejections, withRejections } from "./rejections";
import { IMPORT_OVER } from "./rules";
import { type Writing, type Written, writeRows } from "./write-rows";

/** Ends a trial: nothing of what it did is kept. */
export class TrialOver extends Error {
  override name = "TrialOver";
  constructor(readonly written: Written) {
    super("A trial run writes nothing");
  }
}

export type Batch = {
  jobId: string;
  /** The row before the first of these. */
  after: number;
  rows: readonly RawRow[];
  /** The last row that was read for it. */
  last: number;
  isTrial: boolean;
};

const rowsOf = z.custom<Batch>();

/** Importing takes the rights of the form, too: to add, to change, or both. */
export function requireWriteRights(
  can: (permission: ReturnType<typeof permissionFor>) => boolean,
  { known, mode }: Pick<Writing, "known" | "mode">,
): void {
  const needed = { insert: ["create"], update: ["update"], upsert: ["create", "update"] } as const;
  for (const action of needed[mode]) {
    if (can(permissionFor(known.resource, action))) continue;
    const message = `Your role does not ${action} ${known.description.label.many.toLowerCase()}.`;
    throw new AppError("forbidden", "permission.missing", message);
  }
}

/**
 * Some rows of a file in one transaction with how far the job has come: killed at any moment, it goes on
 * behind the last row that was committed, and no row is written twice. Throws IMPORT_OVER when somebody
 * cancelled it or another worker was faster, TrialOver when it was to be tried only.
 */
export function batchCommand(writing: Writing): Command<typeof rowsOf, Written> {
  const { known } = writing;
  return {
    ...permissionFor(known.resource, "import"),
    input: rowsOf,
    fails: [IMPORT_OVER],
    async run(ctx, { jobId, after, rows, last, isTrial }) {
      requireWriteRights((permission) => ctx.can(permission), writing);
      ctx.rows(known.resource.table);
      const job = await lockJob(ctx, jobId);
      const isMine = isTrial ? job.status === "validating" : job.status === "running";
      if (!isMine || job.lastRowNo !== after) throw refuse(IMPORT_OVER);
      const written = await writeRows(ctx, writing, rows);
      if (isTrial) throw new TrialOver(written);
      const { added, changed, rejected } = written;
      await changeJob(ctx, job, {
        lastRowNo: last,
        okRows: job.okRows + rows.length - rejected.length,
        failedRows: job.failedRows + rejected.length,
        ...(rejected.length > 0 && {
          errors: withRejections(readRejections(job.errors), rejected),
        }),
        plan: { ...job.plan, added: job.plan.added + added, changed: job.plan.changed + changed },
      });
      if (added + changed === 0) {
        ctx.record({
          table: JOBS_TABLE,
          id: jobId,
          action: "update",
          changes: { last_row_no: { from: after, to: last } },
        });
      }
      return written;
    },
  };
}
