import type { TenantTransaction } from "@/db/with-tenant";
import type { AuditRecord, DomainEvent } from "./audit";
import type { TenantPlace } from "./database";
import type { Log } from "./log";

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
  /** Codes of the modules the subscription includes. */
  modules: readonly string[];
};

/** A signed-in person with what they may do, read from the database for this very request. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  roles: readonly string[];
  permissions: ReadonlySet<string>;
  sessionId: string;
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
export type ReadContext = {
  tenant: Tenant;
  actor: Actor;
  can(permission: string): boolean;
  now: Date;
  tx: TenantTransaction;
  log: Log;
  requestId: string;
};

/** What a command works with. */
export type Context = ReadContext & {
  /** Says what was changed; becomes an audit row of the same transaction. At least one is due. */
  record(change: AuditRecord): void;
  /** Tells the rest of the system; becomes a domain event of the same transaction. */
  emit(event: DomainEvent): void;
};
