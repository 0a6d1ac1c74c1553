import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";

/** A comparison of our payments and refunds with the gateway's. */
export const reconRuns = pgTable("recon_runs", {
  ...identity,
  kind: text("kind", { enum: ["orders", "payments", "settlements"] }).notNull(),
  since: instant("since").notNull(),
  until: instant("until").notNull(),
  finishedAt: instant("finished_at"),
  compared: integer("compared").notNull().default(0),
  healed: integer("healed").notNull().default(0),
  error: text("error"),
});

export const RECON_KINDS = [
  "missing_here",
  "missing_there",
  "amount",
  "status",
  "duplicate",
  "orphan",
] as const;
export const RECON_STATES = ["open", "healed", "resolved"] as const;

/** A difference between the gateway's books and ours. What heals by itself is kept for the record. */
export const reconItems = pgTable(
  "recon_items",
  {
    ...identity,
    runId: uuid("run_id").notNull(),
    kind: text("kind", { enum: RECON_KINDS }).notNull(),
    /** The gateway's id of the payment or refund. */
    entityId: text("entity_id").notNull(),
    tenantId: uuid("tenant_id"),
    details: jsonb("details").notNull(),
    state: text("state", { enum: RECON_STATES }).notNull().default("open"),
    /** The member of staff who answers for it. */
    ownerId: uuid("owner_id"),
    resolution: text("resolution"),
    resolvedAt: instant("resolved_at"),
  },
  (t) => [
    uniqueIndex("recon_items_open_key").on(t.kind, t.entityId).where(sql`state = 'open'`),
    index("recon_items_run_id_idx").on(t.runId),
    foreignKey({
      name: "recon_items_run_id_fkey",
      columns: [t.runId],
      foreignColumns: [reconRuns.id],
    }),
    oneOfCheck("recon_items_kind_check", t.kind, RECON_KINDS),
    oneOfCheck("recon_items_state_check", t.state, RECON_STATES),
  ],
);

/** A refund or goodwill above the limit that waits for a second member of staff. */
export const staffApprovals = pgTable(
  "staff_approvals",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    kind: text("kind", { enum: ["refund", "goodwill", "cancel"] }).notNull(),
    input: jsonb("input").notNull(),
    reason: text("reason").notNull(),
    requestedBy: uuid("requested_by").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    state: text("state", { enum: ["waiting", "approved", "declined"] })
      .notNull()
      .default("waiting"),
  },
  (t) => [index("staff_approvals_waiting_idx").on(t.createdAt).where(sql`state = 'waiting'`)],
);

/** A turn of a job that runs by the clock. */
export const jobRuns = pgTable(
  "job_runs",
  {
    ...identity,
    job: text("job").notNull(),
    /** What it did, in figures. */
    outcome: jsonb("outcome").notNull(),
    finishedAt: instant("finished_at").notNull(),
  },
  (t) => [index("job_runs_job_idx").on(t.job, t.createdAt.desc())],
);

/** How far billing's clock runs ahead, in development and tests only; production never writes it. */
export const billingClock = pgTable("billing_clock", {
  id: integer("id").primaryKey(),
  aheadMs: bigint("ahead_ms", { mode: "number" }).notNull(),
});
