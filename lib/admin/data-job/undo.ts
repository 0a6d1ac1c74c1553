import { and, desc, eq, gt, inArray, isNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { Command } from "@/lib/core/command";
import { refuse } from "@/lib/core/command";
import type { Actor, Context, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { visibleRows } from "@/lib/record/conditions";
import { grouped } from "@/lib/record/grouped";
import { namingFields } from "@/lib/record/refusals";
import type { Known } from "@/lib/record/register";
import { kebab } from "@/lib/resource/define";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";
import { withRightsOf } from "./entitled";
import { keepWhatFits } from "./fits";
import { changeJob, JOBS_TABLE, type Job, lockJob, type Undo } from "./job";
import { IMPORT_OVER } from "./rules";
import { type ChangedRow, propertiesOf, updateRows } from "./update-rows";
import type { DataEngine } from "./write-rows";

const BATCH = 500;
/** So many that were left are named. */
const NAMED = 1_000;

type Values = Record<string, unknown>;
type Row = Values & { id: string };

/** What the job did to one record, as the audit has it. */
type Deed = {
  id: string;
  recordId: string;
  label: string;
  action: string;
  changes: Record<string, { from: unknown; to: unknown }>;
};

const NOTHING: Undo = { removed: 0, restored: 0, refused: [], refusedCount: 0 };

/** What the job wrote, newest first: its id is the request id of its audit rows. */
async function deedsOf(ctx: Context, known: Known, job: Job): Promise<Deed[]> {
  const { cursor } = job.plan.undo ?? NOTHING;
  const rows = await ctx.tx
    .select()
    .from(auditLogs)
    .where(
      and(
        eq(auditLogs.tableName, known.resource.tableName),
        eq(auditLogs.requestId, job.id),
        // Ids are ordered by time: nothing of a job is older than the job.
        gt(auditLogs.id, job.id),
        cursor ? lt(auditLogs.id, cursor) : undefined,
        inArray(auditLogs.action, ["insert", "update"]),
      ),
    )
    .orderBy(desc(auditLogs.id))
    .limit(BATCH);
  return rows.map(({ id, recordId, recordLabel, action, changes }) => ({
    ...{ id, recordId, action },
    label: recordLabel ?? recordId,
    changes: changes as Deed["changes"],
  }));
}

/** Records that somebody else has changed after the job did, or removed. */
async function touchedSince(ctx: Context, known: Known, jobId: string, deeds: readonly Deed[]) {
  const [oldest] = deeds.map(({ id }) => id).toSorted();
  const ids = [...new Set(deeds.map(({ recordId }) => recordId))];
  if (oldest === undefined) return new Set<string>();
  const later = await ctx.tx
    .select({ id: auditLogs.id, recordId: auditLogs.recordId })
    .from(auditLogs)
    .where(
      and(
        eq(auditLogs.tableName, known.resource.tableName),
        inArray(auditLogs.recordId, ids),
        gt(auditLogs.id, oldest),
        or(isNull(auditLogs.requestId), ne(auditLogs.requestId, jobId)),
        inArray(auditLogs.action, ["update", "delete", "status_change"]),
      ),
    );
  const newest = new Map<string, string>();
  for (const { id, recordId } of later) {
    if ((newest.get(recordId) ?? "") < id) newest.set(recordId, id);
  }
  return new Set(
    deeds
      .filter(({ id, recordId }) => (newest.get(recordId) ?? "") > id)
      .map((deed) => deed.recordId),
  );
}

async function lockRows(ctx: Context, known: Known, ids: readonly string[]) {
  const { table } = known.resource;
  const rows = (await ctx.tx
    .select()
    .from(table)
    .where(and(inArray(columnOf(table, "id"), [...ids]), visibleRows(ctx, known)))
    .for("update")) as Row[];
  return new Map(rows.map((row) => [row.id, row]));
}

type Refuse = (deed: Deed, reason: string) => void;

/** Gives records back the values they had. */
async function restore(
  ctx: Context,
  { register }: DataEngine,
  known: Known,
  deeds: readonly Deed[],
  refused: Refuse,
): Promise<number> {
  const properties = propertiesOf(known);
  const rows = await lockRows(
    ctx,
    known,
    deeds.map(({ recordId }) => recordId),
  );
  const changes = deeds.flatMap((deed, at): ChangedRow[] => {
    const row = rows.get(deed.recordId);
    if (!row) {
      refused(deed, "It is not there any more.");
      return [];
    }
    const news = Object.fromEntries(
      Object.entries(deed.changes).flatMap(([column, { from }]) => {
        const name = properties.get(column);
        return name === undefined ? [] : [[name, from]];
      }),
    );
    return [{ rowNo: at, row, news }];
  });
  return updateRows(ctx, register, known, changes, ({ rowNo }, reason) => {
    const deed = deeds[rowNo];
    if (deed) refused(deed, reason);
  });
}

/** Removes records that the job made. */
async function remove(
  ctx: Context,
  known: Known,
  deeds: readonly Deed[],
  refused: Refuse,
): Promise<number> {
  const { table, tableName, name } = known.resource;
  const key = columnOf(table, "id");
  const rows = await lockRows(
    ctx,
    known,
    deeds.map(({ recordId }) => recordId),
  );
  const standing = deeds.filter(({ recordId }) => rows.has(recordId));
  const gone: Deed[] = [];
  const work = async (items: readonly Deed[]) => {
    const ids = items.map(({ recordId }) => recordId);
    await namingFields(known, () => ctx.tx.delete(table).where(inArray(key, ids)));
    gone.push(...items);
  };
  await keepWhatFits(ctx.tx, standing, work, (deed) =>
    refused(deed, "Other records need it by now."),
  );
  for (const { recordId: id, label, changes } of gone) {
    const back = Object.entries(changes).map(([column, { to }]) => [
      column,
      { from: to, to: null },
    ]);
    ctx.record({
      table: tableName,
      id,
      label,
      action: "delete",
      changes: Object.fromEntries(back),
    });
    ctx.emit({ type: `${name}.deleted`, table: tableName, id, payload: { resource: name } });
  }
  return gone.length;
}

/** Takes back some of what the job did. Returns whether there may be more. */
async function undoSome(ctx: Context, engine: DataEngine, known: Known, jobId: string) {
  const job = await lockJob(ctx, jobId);
  if (job.status !== "running" || job.plan.step !== "undo") throw refuse(IMPORT_OVER);
  const undo = { ...(job.plan.undo ?? NOTHING) };
  undo.refused = [...undo.refused];
  const deeds = await deedsOf(ctx, known, job);
  const touched = await touchedSince(ctx, known, jobId, deeds);
  const refused: Refuse = ({ label }, reason) => {
    undo.refusedCount += 1;
    if (undo.refused.length < NAMED) undo.refused.push({ label, reason });
  };
  const left = deeds.filter((deed) => {
    if (touched.has(deed.recordId)) refused(deed, "Somebody has changed it since.");
    return !touched.has(deed.recordId);
  });
  // Newest first, one deed of a record at a time.
  let turn = [...grouped(left, ({ recordId }) => recordId).values()];
  while (turn.length > 0) {
    const now = turn.flatMap(([deed]) => deed ?? []);
    const updates = now.filter(({ action }) => action === "update");
    const inserts = now.filter(({ action }) => action === "insert");
    undo.restored += await restore(ctx, engine, known, updates, refused);
    undo.removed += await remove(ctx, known, inserts, refused);
    turn = turn.map((own) => own.slice(1)).filter((own) => own.length > 0);
  }
  const cursor = deeds.at(-1)?.id;
  await changeJob(ctx, job, {
    plan: { ...job.plan, undo: { ...undo, ...(cursor && { cursor }) } },
  });
  ctx.record({
    table: JOBS_TABLE,
    id: jobId,
    label: job.plan.fileName,
    action: "update",
    changes: { undone: { from: null, to: deeds.length } },
  });
  return { hasMore: deeds.length === BATCH };
}

const nothing = z.strictObject({});

function undoCommand(
  engine: DataEngine,
  known: Known,
  jobId: string,
): Command<typeof nothing, { hasMore: boolean }> {
  const { resource } = known;
  return {
    ...permissionFor(resource, "import"),
    input: nothing,
    fails: [IMPORT_OVER],
    run(ctx) {
      ctx.rows(resource.table);
      const writer = withRightsOf(ctx, permissionFor(resource, "update"));
      return undoSome(writer, engine, known, jobId);
    },
  };
}

/**
 * Takes back what a job wrote, newest first, in transactions that note how far they have come: what it
 * made is removed, what it changed gets the values it had. What somebody has changed since, or what others
 * need, is left and named.
 */
export async function undoJob(
  engine: DataEngine,
  job: Pick<Job, "id" | "tableName">,
  requestOf: () => Promise<TenantRequest<Actor>>,
): Promise<void> {
  const known = engine.register.find(kebab(job.tableName));
  if (!known) throw new Error(`There is no resource of ${job.tableName}`);
  const command = undoCommand(engine, known, job.id);
  for (;;) {
    const { hasMore } = await execute(command, await requestOf(), {});
    if (!hasMore) return;
  }
}
