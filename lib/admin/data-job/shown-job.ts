import type { DataColumn } from "./columns";
import type { Check, Job, JobStatus, JobStep, Undo, WriteMode } from "./job";
import { readRejections, reasonsByRow } from "./rejections";

/** An import as its asker sees it. Plain JSON. */
export type ShownJob = {
  id: string;
  version: number;
  fileName: string;
  status: JobStatus;
  step: JobStep;
  writeMode: WriteMode;
  totalRows: number;
  okRows: number;
  failedRows: number;
  lastRowNo: number;
  added: number;
  changed: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  requestedByUserId: string;
  /** Why it stopped as a whole. */
  fault?: string;
  check?: Check;
  undo?: Pick<Undo, "removed" | "restored" | "refused" | "refusedCount">;
};

export type ShownJobInFull = ShownJob & {
  header: readonly string[];
  sample: readonly (readonly string[])[];
  /** For each column of the file the field it fills. */
  columns: readonly (string | null)[];
  /** The first rows that were refused; 2 is the first row below the header, as a spreadsheet counts. */
  problems: readonly { row: number; reason: string }[];
  /** What the columns can fill. */
  targets: readonly { name: string; label: string; isRequired: boolean; hint: string }[];
};

/** So many refused rows are shown; the file has all. */
const SHOWN_PROBLEMS = 50;

export function shownJob({ plan, ...job }: Job): ShownJob {
  const { fileName, step, added, changed, fault, check, undo } = plan;
  return {
    ...{ id: job.id, version: job.version, fileName, step, added, changed },
    status: job.status,
    writeMode: job.writeMode,
    totalRows: job.totalRows,
    okRows: job.okRows,
    failedRows: job.failedRows,
    lastRowNo: job.lastRowNo,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    requestedByUserId: job.requestedByUserId,
    ...(fault && { fault }),
    ...(check && { check }),
    ...(undo && {
      undo: {
        removed: undo.removed,
        restored: undo.restored,
        refused: undo.refused.slice(0, SHOWN_PROBLEMS),
        refusedCount: undo.refusedCount,
      },
    }),
  };
}

const HINTS: Partial<Record<DataColumn["field"]["kind"], string>> = {
  boolean: "yes or no",
  date: "31/12/2026 or 2026-12-31",
  date_time: "2026-11-23T10:30:00Z",
  reference: "code, name or id",
  list: "entries parted by |",
  json: "JSON",
};

function hintOf({ field, heading }: DataColumn): string {
  if (heading === "id") return "finds the record again";
  const { kind, choices = [] } = field;
  if (kind !== "choice") return HINTS[kind] ?? "";
  const shown = choices.slice(0, 4).map(({ value }) => value);
  return `${shown.join(", ")}${choices.length > shown.length ? ", …" : ""}`;
}

export function shownInFull(job: Job, targets: readonly DataColumn[]): ShownJobInFull {
  const { header, sample, columns } = job.plan;
  const problems = [...reasonsByRow(readRejections(job.errors))];
  return {
    ...shownJob(job),
    ...{ header, sample, columns },
    problems: problems
      .slice(0, SHOWN_PROBLEMS)
      .map(([rowNo, reason]) => ({ row: rowNo + 1, reason })),
    targets: targets.map((target) => ({
      name: target.heading,
      label: target.field.label,
      isRequired: target.field.isRequired,
      hint: hintOf(target),
    })),
  };
}
