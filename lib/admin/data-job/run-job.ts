import { loadWorkspaceLocale } from "@/lib/admin/locale/workspace-locale";
import { writeAudit } from "@/lib/core/audit";
import type { Actor, Tenant, TenantRequest } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { fieldAccess } from "@/lib/core/field-access";
import type { Log } from "@/lib/core/log";
import { loadCustomFields } from "@/lib/record/custom-fields";
import { kebab } from "@/lib/resource/define";
import { permissionFor } from "@/lib/resource/describe";
import { type Batch, batchCommand, TrialOver } from "./batch";
import { writesMonthFirst } from "./cell-value";
import { importTargets } from "./columns";
import { csvRows } from "./csv-file";
import { changeJob, JOBS_TABLE, type Job, type JobChange, lockJob, WORKING } from "./job";
import { type RawRow, RowReader } from "./read-row";
import { NONE, type Rejections, withRejections } from "./rejections";
import { loadRequester } from "./requester";
import { References } from "./resolve-references";
import { IMPORT_OVER } from "./rules";
import { openImportFile } from "./stored-file";
import { undoJob } from "./undo";
import type { DataEngine, Writing, Written } from "./write-rows";

/** Rows of one transaction. */
const BATCH = 500;

/** What a job is worked on with. */
export type JobWork = {
  engine: DataEngine;
  findTenant(id: string): Promise<Tenant | undefined>;
  /** The time of each transaction. */
  now(): Date;
  log: Log;
};

type Running = { work: JobWork; tenant: Tenant; place: TenantPlace; jobId: string };

const isOver = (error: unknown) => error instanceof AppError && error.reason === IMPORT_OVER.reason;

/** The request of whoever asked, as of now; everything that is written says which job it was. */
async function requestOf({ work, tenant, place, jobId }: Running): Promise<{
  job: Job;
  request: TenantRequest<Actor>;
}> {
  const now = work.now();
  const { job, actor } = await inTenant(place, async (tx) => {
    const found = await lockJob({ tx }, jobId);
    return { job: found, actor: await loadRequester(tx, found, now) };
  });
  const { ip, userAgent } = job.plan.asked;
  return { job, request: { tenant, actor, now, requestId: jobId, ip, userAgent } };
}

/** How the file of a job is written, with the fields that its asker may write now. */
async function writingOf(
  { work, place, tenant }: Running,
  job: Job,
  actor: Actor,
): Promise<Writing> {
  const { engine } = work;
  const known = engine.register.find(kebab(job.tableName));
  if (!known) throw new Error(`There is no resource of ${job.tableName}`);
  const { custom, locale } = await inTenant(
    place,
    async (tx) => ({
      custom: known.description.hasCustom ? await loadCustomFields({ tx }, known) : [],
      locale: await loadWorkspaceLocale(tx),
    }),
    { readOnly: true },
  );
  const { resource } = known;
  const action = job.writeMode === "update" ? "update" : "create";
  const access = fieldAccess(actor, permissionFor(resource, action), resource.table);
  const { header, columns, added } = job.plan;
  const isMetered = engine.ports.isMetered(resource.tableName) && tenant.recordLimit !== null;
  const done = job.status === "running" ? added : 0;
  const left = (tenant.recordLimit ?? 0) - tenant.recordCount - done;
  return {
    engine,
    known,
    reader: new RowReader(header.length, columns, importTargets(known, access, custom), {
      isMonthFirst: writesMonthFirst(locale.locale),
    }),
    references: new References(engine.register),
    custom,
    mode: job.writeMode,
    room: isMetered ? Math.max(left, 0) : undefined,
  };
}

/** Rows behind one, in batches. */
async function* batchesOf(tenantId: string, { plan }: Job, after: number) {
  let rowNo = -1;
  let rows: RawRow[] = [];
  const open = await openImportFile(tenantId, plan.storageKey);
  for await (const cells of csvRows(open, plan.format)) {
    rowNo += 1;
    if (rowNo === 0 || rowNo <= after) continue;
    rows.push({ rowNo, cells });
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Ends a job or a trial and says so in the audit, unless somebody has ended it meanwhile. */
async function finish(
  { work, place, jobId }: Running,
  change: (job: Job) => JobChange & { status: Job["status"] },
): Promise<void> {
  const now = work.now();
  await inTenant(place, async (tx) => {
    const job = await lockJob({ tx }, jobId);
    if (!WORKING.includes(job.status)) return;
    const news = change(job);
    await changeJob({ tx, now }, job, news);
    const { ip, userAgent, keyId } = job.plan.asked;
    const origin = { now, requestId: jobId, ip, userAgent, keyId, userId: job.requestedByUserId };
    await writeAudit(tx, origin, [
      {
        table: JOBS_TABLE,
        id: jobId,
        label: job.plan.fileName,
        action: "status_change",
        changes: { status: { from: job.status, to: news.status } },
      },
    ]);
  });
}

/** One batch as it would be written; nothing of it is kept. */
async function tryBatch(
  writing: Writing,
  request: TenantRequest<Actor>,
  batch: Batch,
): Promise<Written> {
  try {
    return await execute(batchCommand(writing), request, batch);
  } catch (error) {
    if (error instanceof TrialOver) return error.written;
    throw error;
  }
}

/** Tries every row and writes none; a trial that was interrupted begins again. */
async function tryJob(running: Running): Promise<void> {
  const { work, place, tenant, jobId } = running;
  const { job, request } = await requestOf(running);
  const writing = await writingOf(running, job, request.actor);
  const found = { ok: 0, failed: 0, added: 0, changed: 0 };
  let errors: Rejections = NONE;
  for await (const rows of batchesOf(tenant.id, job, 0)) {
    const batch = { jobId, after: 0, rows, last: 0, isTrial: true };
    const { added, changed, rejected } = await tryBatch(
      writing,
      { ...request, now: work.now() },
      batch,
    );
    found.ok += rows.length - rejected.length;
    found.failed += rejected.length;
    found.added += added;
    found.changed += changed;
    errors = withRejections(errors, rejected);
    const { ok: okRows, failed: failedRows } = found;
    await inTenant(place, async (tx) => {
      const current = await lockJob({ tx }, jobId);
      if (current.status !== "validating") return;
      await changeJob({ tx, now: work.now() }, current, { okRows, failedRows });
    });
  }
  await finish(running, ({ plan }) => ({
    status: "queued",
    okRows: found.ok,
    failedRows: found.failed,
    errors,
    plan: { ...plan, step: "checked", check: found },
  }));
}

/** Writes what is left of the file; rights are looked at before every batch. */
async function writeJob(running: Running): Promise<void> {
  const { work, tenant, jobId } = running;
  const { job, request } = await requestOf(running);
  const writing = await writingOf(running, job, request.actor);
  let after = job.lastRowNo;
  for await (const rows of batchesOf(tenant.id, job, after)) {
    const last = rows.at(-1)?.rowNo ?? after;
    const { request: current } = await requestOf(running);
    const batch = { jobId, after, rows, last, isTrial: false };
    await execute(batchCommand(writing), { ...current, now: work.now() }, batch);
    after = last;
  }
  await finish(running, ({ failedRows }) => ({
    status: failedRows > 0 ? "completed_with_errors" : "completed",
    finishedAt: work.now(),
  }));
}

async function takeBackJob(running: Running): Promise<void> {
  const { work } = running;
  const { job } = await requestOf(running);
  await undoJob(work.engine, job, async () => (await requestOf(running)).request);
  await finish(running, () => ({ status: "rolled_back", finishedAt: work.now() }));
}

const STEPS = { check: tryJob, run: writeJob, undo: takeBackJob };

/**
 * Goes on with one job until it is over, waits for a person, or was cancelled. Killed at any moment it is
 * simply called again. Throws what may be over in a while, such as a busy database; everything else that
 * stops it is written into the job.
 */
export async function runJob(work: JobWork, tenantId: string, jobId: string): Promise<void> {
  const tenant = await work.findTenant(tenantId);
  if (!tenant?.place) return;
  const running: Running = { work, tenant, place: tenant.place, jobId };
  const job = await inTenant(running.place, (tx) => lockJob({ tx }, jobId));
  const step = WORKING.includes(job.status) ? job.plan.step : undefined;
  if (step !== "check" && step !== "run" && step !== "undo") return;
  try {
    await STEPS[step](running);
  } catch (error) {
    if (isOver(error)) return;
    if (error instanceof AppError && error.code === "unavailable") throw error;
    const isExpected = error instanceof AppError;
    if (!isExpected) work.log.error({ err: error, tenantId, jobId }, "data job failed");
    const fault = isExpected
      ? error.message
      : "Something unexpected went wrong. What was written until then stands.";
    await finish(running, ({ plan }) => ({
      status: "failed",
      finishedAt: work.now(),
      plan: { ...plan, fault },
    }));
  }
}
