import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";
import { tenants } from "./tenants";

export const JOB_KINDS = ["provision", "deprovision"] as const;
export const JOB_STATES = ["queued", "running", "done", "failed"] as const;
export const STEP_STATES = ["pending", "running", "done", "failed"] as const;

/** The owner as signed up; kept only until the account stands in the tenant's own schema. */
export type OwnerSeed = {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
  /** The workspace starts with a sample company. */
  wantsSample?: boolean;
};

/**
 * Building or taking down one tenant. A worker holds the row lock while it runs, so a dead worker's
 * job is free again the moment Postgres notices.
 */
export const provisioningJobs = pgTable(
  "provisioning_jobs",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    kind: text("kind", { enum: JOB_KINDS }).notNull(),
    state: text("state", { enum: JOB_STATES }).notNull().default("queued"),
    step: text("step"),
    attempts: integer("attempts").notNull().default(0),
    reason: text("reason"),
    ownerId: uuid("owner_id"),
    owner: jsonb("owner").$type<OwnerSeed>(),
    /** Lets the browser that signed up, and nobody else, be signed in at the end. */
    browserSecretHash: text("browser_secret_hash"),
    runAfter: instant("run_after").notNull().defaultNow(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    uniqueIndex("provisioning_jobs_tenant_id_kind_key").on(t.tenantId, t.kind),
    index("provisioning_jobs_due_idx").on(t.runAfter).where(sql`state in ('queued', 'running')`),
    foreignKey({
      name: "provisioning_jobs_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    oneOfCheck("provisioning_jobs_kind_check", t.kind, JOB_KINDS),
    oneOfCheck("provisioning_jobs_state_check", t.state, JOB_STATES),
  ],
);

/** One step of a job: when it ran, how long it took, how it ended. */
export const provisioningSteps = pgTable(
  "provisioning_steps",
  {
    jobId: uuid("job_id").notNull(),
    step: text("step").notNull(),
    position: smallint("position").notNull(),
    state: text("state", { enum: STEP_STATES }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    durationMs: integer("duration_ms"),
    error: text("error"),
  },
  (t) => [
    primaryKey({ name: "provisioning_steps_pkey", columns: [t.jobId, t.step] }),
    foreignKey({
      name: "provisioning_steps_job_id_fkey",
      columns: [t.jobId],
      foreignColumns: [provisioningJobs.id],
    }).onDelete("cascade"),
    oneOfCheck("provisioning_steps_state_check", t.state, STEP_STATES),
  ],
);

export const SIGN_IN_TOKEN_PURPOSES = [
  /** From the sign-up page into the new workspace. */
  "handoff",
  /** Between the password and the second factor. */
  "second_factor",
  /** Challenge of a passkey that signs in, or confirms who is signed in. */
  "passkey",
  /** Challenge of a passkey that is being added. */
  "passkey_registration",
  /** From the console into a workspace, as one of its people. */
  "impersonation",
] as const;

/** On whose behalf and why a member of staff enters a workspace. */
export type ImpersonationGrant = { staffId: string; reason: string; mayWrite: boolean };

/**
 * Something that lets one person one step further, once and within minutes. Only its hash is stored.
 * Without a tenant it belongs to platform staff.
 */
export const signInTokens = pgTable(
  "sign_in_tokens",
  {
    tokenHash: text("token_hash").primaryKey(),
    tenantId: uuid("tenant_id"),
    purpose: text("purpose", { enum: SIGN_IN_TOKEN_PURPOSES }).notNull().default("handoff"),
    /** Unknown while a passkey is asked for: it says itself whose it is. */
    userId: uuid("user_id"),
    /** Of an impersonation: who, why, and whether changes were granted. */
    details: jsonb("details").$type<ImpersonationGrant>(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("sign_in_tokens_expires_at_idx").on(t.expiresAt),
    oneOfCheck("sign_in_tokens_purpose_check", t.purpose, SIGN_IN_TOKEN_PURPOSES),
    foreignKey({
      name: "sign_in_tokens_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
  ],
);
