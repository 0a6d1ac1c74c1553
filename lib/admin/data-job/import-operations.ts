import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { attachments } from "@/db/tenant/core/attachments";
import { DATA_JOB_WRITE_MODES, dataJobs } from "@/db/tenant/core/data-jobs";
import { type Command, refuse } from "@/lib/core/command";
import type { Context, ReadContext } from "@/lib/core/context";
import { csvRecord } from "@/lib/core/csv";
import { fieldAccess } from "@/lib/core/field-access";
import type { Read } from "@/lib/core/read";
import { loadCustomFields } from "@/lib/record/custom-fields";
import type { Known } from "@/lib/record/register";
import { permissionFor } from "@/lib/resource/describe";
import { requireWriteRights } from "./batch";
import { type DataColumn, importTargets } from "./columns";
import type { CsvFacts } from "./csv-file";
import {
  askedBy,
  changeJob,
  getJob,
  JOBS_TABLE,
  type Job,
  listJobs,
  lockOwnJob,
  WORKING,
  type WriteMode,
} from "./job";
import { guessMapping, refuseWrongMapping } from "./mapping";
import { readRejections, reasonsByRow } from "./rejections";
import { IMPORT_BUSY, IMPORT_NOT_FOUND, IMPORT_NOTHING_TO_UNDO, IMPORT_OVER } from "./rules";
import { type ShownJob, type ShownJobInFull, shownInFull, shownJob } from "./shown-job";
import { templateRow } from "./template";
import type { DataEngine } from "./write-rows";

const HISTORY = 20;
/** The mapping of so many earlier imports is remembered. */
const REMEMBERED = 10;
const LONGEST_NAME = 200;

const id = z.uuid({ error: "This is not the id of an import." });
const oneInput = z.strictObject({ id });
const uploadInput = z.custom<{
  fileName: string;
  facts: CsvFacts;
  stored: { storageKey: string; sizeBytes: number; sha256: string };
}>();
const startInput = z.strictObject({
  id,
  /** Whether everything is tried and nothing written. */
  isDryRun: z.boolean({ error: "This is true or false." }).default(false),
  writeMode: z
    .enum(DATA_JOB_WRITE_MODES, { error: `This is one of: ${DATA_JOB_WRITE_MODES.join(", ")}.` })
    .optional(),
  columns: z
    .array(z.string().max(200).nullable(), {
      error: "Name for each column of the file the field it fills, or null.",
    })
    .max(300)
    .optional(),
});

/** What can be done with the imports of one resource, all of it by the right `<resource>.import`. */
export type ImportOperations = {
  template: Read<void, { fileName: string; csv: string }>;
  list: Read<void, ShownJob[]>;
  get: Read<{ id: string }, ShownJobInFull>;
  /** The rows that were refused, for their file. */
  rejected: Read<{ id: string }, { job: Job; reasons: Map<number, string> }>;
  upload: Command<typeof uploadInput, ShownJobInFull>;
  start: Command<typeof startInput, ShownJobInFull>;
  cancel: Command<typeof oneInput, ShownJobInFull>;
  rollBack: Command<typeof oneInput, ShownJobInFull>;
};

async function targetsFor(ctx: ReadContext, known: Known, mode: WriteMode): Promise<DataColumn[]> {
  const { resource, description } = known;
  const action = mode === "update" ? "update" : "create";
  const access = fieldAccess(ctx.actor, permissionFor(resource, action), resource.table);
  const custom = description.hasCustom ? await loadCustomFields(ctx, known) : [];
  return importTargets(known, access, custom);
}

/** What earlier imports took the same headings for. */
async function rememberedMapping(ctx: ReadContext, table: string) {
  const jobs = await listJobs(ctx, table, REMEMBERED);
  const remembered = new Map<string, string | null>();
  for (const { plan } of jobs.toReversed()) {
    // One that nobody has looked at remembers a guess.
    if (plan.step === "map") continue;
    for (const [at, name] of plan.header.entries()) remembered.set(name, plan.columns[at] ?? null);
  }
  return remembered;
}

async function upload(
  ctx: Context,
  known: Known,
  { fileName, facts, stored }: z.output<typeof uploadInput>,
): Promise<ShownJobInFull> {
  const { tableName, table } = known.resource;
  ctx.rows(table);
  const { actor, now } = ctx;
  const { header, sample, format, rows } = facts;
  const targets = await targetsFor(ctx, known, "insert");
  const jobId = uuidv7();
  const attachmentId = uuidv7();
  const name = fileName.trim().slice(0, LONGEST_NAME) || "import.csv";
  const stamps = { createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id };
  await ctx.tx.insert(attachments).values({
    ...{ id: attachmentId, tableName: JOBS_TABLE, recordId: jobId, fileName: name },
    ...{ attachmentKind: "import_file", mimeType: "text/csv" },
    ...stored,
    ...stamps,
  });
  await ctx.tx.insert(dataJobs).values({
    ...{ id: jobId, tableName, jobType: "import", writeMode: "insert" },
    sourceAttachmentId: attachmentId,
    totalRows: rows,
    requestedByUserId: actor.id,
    mapping: {
      ...{ fileName: name, storageKey: stored.storageKey, format, header, sample },
      columns: guessMapping(header, targets, await rememberedMapping(ctx, tableName)),
      ...{ step: "map", added: 0, changed: 0 },
      asked: askedBy(ctx),
    } satisfies Job["plan"],
    ...stamps,
  });
  ctx.record({
    ...{ table: JOBS_TABLE, id: jobId, label: name, action: "insert" },
    changes: {
      table_name: { from: null, to: tableName },
      total_rows: { from: null, to: rows },
    },
  });
  return shownInFull(await getJob(ctx, tableName, jobId), targets);
}

/** Notes a change of a job for the audit. */
function recordStatus(ctx: Context, job: Job, to: Job["status"]): void {
  ctx.record({
    ...{ table: JOBS_TABLE, id: job.id, label: job.plan.fileName, action: "status_change" },
    changes: { status: { from: job.status, to } },
  });
}

async function start(
  ctx: Context,
  known: Known,
  { id: jobId, isDryRun, writeMode, columns }: z.output<typeof startInput>,
): Promise<ShownJobInFull> {
  const { tableName, table } = known.resource;
  ctx.rows(table);
  const job = await lockOwnJob(ctx, tableName, jobId);
  if (WORKING.includes(job.status)) throw refuse(IMPORT_BUSY);
  if (job.status !== "queued") throw refuse(IMPORT_OVER);
  const mode = writeMode ?? job.writeMode;
  requireWriteRights((permission) => ctx.can(permission), { known, mode });
  const targets = await targetsFor(ctx, known, mode);
  const mapped = columns ?? job.plan.columns;
  const { header } = job.plan;
  refuseWrongMapping(known.description, targets, { header, columns: mapped, writeMode: mode });
  const { check: _, fault: __, ...plan } = job.plan;
  const status = isDryRun ? "validating" : "running";
  await changeJob(ctx, job, {
    ...{ status, writeMode: mode, isDryRun, okRows: 0, failedRows: 0, lastRowNo: 0, errors: null },
    startedAt: ctx.now,
    updatedBy: ctx.actor.id,
    plan: {
      ...{ ...plan, columns: mapped, added: 0, changed: 0 },
      step: isDryRun ? "check" : "run",
      asked: askedBy(ctx),
    },
  });
  recordStatus(ctx, job, status);
  return shownInFull(await getJob(ctx, tableName, jobId), targets);
}

async function cancel(ctx: Context, known: Known, jobId: string): Promise<ShownJobInFull> {
  const { tableName, table } = known.resource;
  ctx.rows(table);
  const job = await lockOwnJob(ctx, tableName, jobId);
  const isOpen = job.status === "queued" || WORKING.includes(job.status);
  if (!isOpen || job.plan.step === "undo") throw refuse(IMPORT_OVER);
  // A trial that is cancelled goes back to the mapping; a run leaves what it has written.
  const isTrial = job.status === "validating";
  const status = isTrial ? "queued" : "cancelled";
  await changeJob(ctx, job, {
    status,
    updatedBy: ctx.actor.id,
    ...(!isTrial && { finishedAt: ctx.now }),
    ...(isTrial && { okRows: 0, failedRows: 0, plan: { ...job.plan, step: "map" } }),
  });
  recordStatus(ctx, job, status);
  return shownInFull(
    await getJob(ctx, tableName, jobId),
    await targetsFor(ctx, known, job.writeMode),
  );
}

async function rollBack(ctx: Context, known: Known, jobId: string): Promise<ShownJobInFull> {
  const { tableName, table } = known.resource;
  ctx.rows(table);
  const job = await lockOwnJob(ctx, tableName, jobId);
  if (WORKING.includes(job.status)) throw refuse(IMPORT_BUSY);
  const { plan } = job;
  const isUndoable = plan.step === "run" && plan.added + plan.changed > 0;
  if (!isUndoable || job.status === "rolled_back") throw refuse(IMPORT_NOTHING_TO_UNDO);
  requireWriteRights((permission) => ctx.can(permission), { known, mode: job.writeMode });
  await changeJob(ctx, job, {
    status: "running",
    finishedAt: null,
    updatedBy: ctx.actor.id,
    plan: { ...plan, step: "undo", asked: askedBy(ctx) },
  });
  recordStatus(ctx, job, "running");
  return shownInFull(
    await getJob(ctx, tableName, jobId),
    await targetsFor(ctx, known, job.writeMode),
  );
}

/** The imports of one resource that people write. */
export function importOperations(engine: DataEngine, known: Known): ImportOperations {
  const { resource } = known;
  const { tableName, table, name } = resource;
  const permission = permissionFor(resource, "import");
  const look = <Input, Result>(
    run: (ctx: ReadContext, input: Input) => Promise<Result>,
  ): Read<Input, Result> => ({
    ...permission,
    run(ctx, input) {
      ctx.rows(table);
      return run(ctx, input);
    },
  });
  const requireId = (text: string) => {
    if (!z.uuid().safeParse(text).success) throw refuse(IMPORT_NOT_FOUND);
    return text;
  };
  return {
    template: look(async (ctx) => {
      const targets = (await targetsFor(ctx, known, "insert")).filter(
        ({ heading }) => heading !== "id",
      );
      const rows = [targets.map(({ heading }) => heading), templateRow(engine, known, targets)];
      return { fileName: `${name}-template.csv`, csv: rows.map((row) => csvRecord(row)).join("") };
    }),
    list: look(async (ctx) => (await listJobs(ctx, tableName, HISTORY)).map(shownJob)),
    get: look(async (ctx, input) => {
      const job = await getJob(ctx, tableName, requireId(input.id));
      return shownInFull(job, await targetsFor(ctx, known, job.writeMode));
    }),
    rejected: look(async (ctx, input) => {
      const job = await getJob(ctx, tableName, requireId(input.id));
      return { job, reasons: reasonsByRow(readRejections(job.errors)) };
    }),
    upload: {
      ...permission,
      input: uploadInput,
      fails: [],
      run: (ctx, input) => upload(ctx, known, input),
    },
    start: {
      ...permission,
      input: startInput,
      fails: [IMPORT_NOT_FOUND, IMPORT_BUSY, IMPORT_OVER],
      run: (ctx, input) => start(ctx, known, input),
    },
    cancel: {
      ...permission,
      input: oneInput,
      fails: [IMPORT_NOT_FOUND, IMPORT_OVER],
      run: (ctx, input) => cancel(ctx, known, input.id),
    },
    rollBack: {
      ...permission,
      input: oneInput,
      fails: [IMPORT_NOT_FOUND, IMPORT_BUSY, IMPORT_NOTHING_TO_UNDO],
      run: (ctx, input) => rollBack(ctx, known, input.id),
    },
  };
}
