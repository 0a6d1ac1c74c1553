import { and, desc, eq, getTableName, or } from "drizzle-orm";
import { dataJobs } from "@/db/tenant/core/data-jobs";
import { rowPredicate } from "@/lib/core/access-rule";
import type { AuditOrigin } from "@/lib/core/audit";
import { refuse } from "@/lib/core/command";
import type { Impersonation, ReadContext } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { isPermitted } from "@/lib/core/permissions";
import { permissionFor } from "@/lib/resource/describe";
import type { CsvFormat } from "./csv-file";
import { dataJobResource } from "./resource";
import { IMPORT_NOT_FOUND } from "./rules";

export type WriteMode = (typeof dataJobs.$inferSelect)["writeMode"];
export type JobStatus = (typeof dataJobs.$inferSelect)["status"];

/** What has to be done, or was done last: `map` and `checked` wait for a person. */
export type JobStep = "map" | "check" | "checked" | "run" | "undo";

/** What a trial run found. */
export type Check = { ok: number; failed: number; added: number; changed: number };

/** How a roll-back went; `cursor` is the audit row it has come to. */
export type Undo = {
  cursor?: string;
  removed: number;
  restored: number;
  /** Records that were left as they are, at most 1,000, and why. */
  refused: { label: string; reason: string }[];
  refusedCount: number;
};

/** What `data_jobs.mapping` holds. */
export type JobPlan = {
  fileName: string;
  storageKey: string;
  format: CsvFormat;
  header: string[];
  sample: string[][];
  /** For each column of the file the field it fills, by its name on the wire; null for none. */
  columns: (string | null)[];
  step: JobStep;
  added: number;
  changed: number;
  check?: Check;
  undo?: Undo;
  /** Why it stopped as a whole. */
  fault?: string;
  /** Where it was asked for, for the audit of what it writes. */
  asked: {
    ip: AuditOrigin["ip"];
    userAgent: AuditOrigin["userAgent"];
    keyId: string | undefined;
    impersonation: Impersonation | undefined;
  };
};

export type Job = Omit<typeof dataJobs.$inferSelect, "mapping"> & { plan: JobPlan };

const asJob = ({ mapping, ...row }: typeof dataJobs.$inferSelect): Job => ({
  ...row,
  plan: mapping as JobPlan,
});

/** States in which somebody works on it. */
export const WORKING: readonly JobStatus[] = ["validating", "running"];

/** One's own imports; all of them for whoever may read data jobs. */
function ownJobs({ actor }: ReadContext) {
  const reading = permissionFor(dataJobResource, "read");
  const own = eq(dataJobs.requestedByUserId, actor.id);
  if (!isPermitted(actor, reading)) return own;
  const all = rowPredicate(actor, reading, dataJobs);
  return all && or(own, all);
}

const imports = (table: string) =>
  and(eq(dataJobs.jobType, "import"), eq(dataJobs.tableName, table));

/** Latest imports into a table that the reader may know of. */
export async function listJobs(ctx: ReadContext, table: string, limit: number): Promise<Job[]> {
  const rows = await ctx.tx
    .select()
    .from(dataJobs)
    .where(and(imports(table), ownJobs(ctx)))
    .orderBy(desc(dataJobs.id))
    .limit(limit);
  return rows.map(asJob);
}

/** One import into a table. Throws IMPORT_NOT_FOUND, also for one that the reader may not know of. */
export async function getJob(ctx: ReadContext, table: string, id: string): Promise<Job> {
  const [row] = await ctx.tx
    .select()
    .from(dataJobs)
    .where(and(eq(dataJobs.id, id), imports(table), ownJobs(ctx)));
  if (!row) throw refuse(IMPORT_NOT_FOUND);
  return asJob(row);
}

/**
 * One's own import, locked. Only who asked for it goes on with it, for it is done with his rights.
 * Throws IMPORT_NOT_FOUND.
 */
export async function lockOwnJob(ctx: ReadContext, table: string, id: string): Promise<Job> {
  const [row] = await ctx.tx
    .select()
    .from(dataJobs)
    .where(and(eq(dataJobs.id, id), imports(table), eq(dataJobs.requestedByUserId, ctx.actor.id)))
    .for("update");
  if (!row) throw refuse(IMPORT_NOT_FOUND);
  return asJob(row);
}

/** Where and how somebody asks: a job is done with no more rights than whoever started it had. */
export const askedBy = ({ ip, userAgent, actor }: ReadContext): JobPlan["asked"] => ({
  ...{ ip, userAgent },
  keyId: actor.keyId,
  impersonation: actor.impersonation,
});

/** Into which table somebody imports, before it is known whether the asker may; undefined for no import. */
export async function findImportTable(place: TenantPlace, id: string): Promise<string | undefined> {
  const [row] = await inTenant(
    place,
    (tx) =>
      tx
        .select({ table: dataJobs.tableName })
        .from(dataJobs)
        .where(and(eq(dataJobs.id, id), eq(dataJobs.jobType, "import"))),
    { readOnly: true },
  );
  return row?.table;
}

/** The same for the worker, which has asked nobody. */
export async function lockJob({ tx }: Pick<ReadContext, "tx">, id: string): Promise<Job> {
  const [row] = await tx.select().from(dataJobs).where(eq(dataJobs.id, id)).for("update");
  if (!row) throw refuse(IMPORT_NOT_FOUND);
  return asJob(row);
}

/** What may change of a job while it is worked on; `plan` is the whole new one. */
export type JobChange = Partial<
  Pick<
    typeof dataJobs.$inferInsert,
    | "status"
    | "writeMode"
    | "isDryRun"
    | "okRows"
    | "failedRows"
    | "lastRowNo"
    | "errors"
    | "startedAt"
    | "finishedAt"
    | "updatedBy"
  >
> & { plan?: JobPlan };

/** Writes a job's new state. */
export async function changeJob(
  { tx, now }: Pick<ReadContext, "tx" | "now">,
  { id, version }: Pick<Job, "id" | "version">,
  { plan, ...change }: JobChange,
): Promise<void> {
  await tx
    .update(dataJobs)
    .set({ ...change, ...(plan && { mapping: plan }), updatedAt: now, version: version + 1 })
    .where(eq(dataJobs.id, id));
}

export const JOBS_TABLE = getTableName(dataJobs);
