import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { TenantTransaction } from "@/db/with-tenant";
import type { AuditRecord, DomainEvent } from "./audit";
import type { TenantPlace } from "./database";
import type { FieldAccess } from "./field-access";
import type { Log } from "./log";
import type { Grant, Permission } from "./permissions";

export type SubscriptionStatus = "TRIAL" | "ACTIVE" | "PAST_DUE" | "SUSPENDED" | "CANCELLED";

/** The tenant a request is for, as the control plane knows it at this moment. */
export type Tenant = {
  id: string;
  slug: string;
  name: string;
  lifecycle: string;
  /** Undefined until the schema stands. */
  place: TenantPlace | undefined;
  country: string;
  currency: string;
  tier: string;
  status: SubscriptionStatus;
  suspendReason: "nonpayment" | "admin" | null;
  /** Codes of the modules the subscription includes. */
  modules: readonly string[];
  /** How many people may have an account. */
  seats: number;
  /** What may be done at all: while suspended only looking, after the end only billing and export. */
  mode: "full" | "read_only" | "blocked";
  /** Rows in metered tables, as counted last. */
  recordCount: number;
  /** How many of them the plan takes; null is unlimited. */
  recordLimit: number | null;
  /** Codes of what the plan includes beside modules, such as `custom_roles`. */
  features: readonly string[];
};

/** On whose behalf a member of platform staff acts, and whether changes were granted. */
export type Impersonation = { staffId: string; reason: string; mayWrite: boolean };

/** A signed-in person with what they may do, read from the database for this very request. */
export type Actor = {
  /** An API key acts as the person it belongs to, within one role. */
  kind: "user" | "api_key";
  /** The person's id. */
  id: string;
  name: string;
  email: string;
  isEmailVerified: boolean;
  sessionId: string | undefined;
  keyId: string | undefined;
  /** Names of the roles, sorted. */
  roles: readonly string[];
  grants: readonly Grant[];
  /** Scopes of an API key, in the grammar of a grant's codes; undefined narrows nothing. */
  limitedTo: readonly string[] | undefined;
  secondFactor: { isEnrolled: boolean; isRequired: boolean; isPassed: boolean };
  /** When this session last proved who sits there. */
  confirmedAt: Date | null;
  impersonation: Impersonation | undefined;
  locale: string;
  timeZone: string;
  theme: "light" | "dark" | "system";
  avatarMediaId: string | null;
};

/** When and from where something is asked. */
export type Origin = {
  now: Date;
  requestId: string;
  ip: string | undefined;
  userAgent: string | undefined;
};

/** What an entry point needs before it lets anybody in. */
export type TenantRequest<WhoAsks = Actor | undefined> = Origin & {
  tenant: Tenant;
  actor: WhoAsks;
};

/** What a read works with. Nothing is ambient: tenant, time and rights are all in here. */
export type ReadContext = Origin & {
  tenant: Tenant;
  actor: Actor;
  /** Whether the reader holds another permission too, at least for some rows. */
  can(permission: Permission): boolean;
  /** The rows of a table that the reader may see or change here; belongs into every query on it. */
  rows(table: PgTable): SQL | undefined;
  /** What the reader may do with a table's fields. */
  fields(table: PgTable): FieldAccess;
  tx: TenantTransaction;
  log: Log;
};

/** What a command works with. */
export type Context = ReadContext & {
  /** Says what was changed; becomes an audit row of the same transaction. At least one is due. */
  record(change: AuditRecord): void;
  /** Tells the rest of the system; becomes a domain event of the same transaction. */
  emit(event: DomainEvent): void;
};
