import type { TierCode } from "@/lib/platform/catalog/tiers";
import type { ProvisioningStep } from "@/lib/platform/provisioning/progress";

/** Plain descriptions of the platform console for components. */

export type ConsolePageLink = { href: string; label: string };

/** Who is signed in to the console, and the pages they may see. */
export type ConsoleStaffView = { name: string; email: string; pages: ConsolePageLink[] };

export type ConsolePage<Row> = { rows: Row[]; next: string | null };

type SubscriptionStatusView = "TRIAL" | "ACTIVE" | "PAST_DUE" | "SUSPENDED" | "CANCELLED";

export type ConsoleTenantRow = {
  id: string;
  name: string;
  slug: string;
  address: string;
  country: string;
  tier: TierCode;
  status: SubscriptionStatusView;
  lifecycle: string;
  cluster: string;
  schemaName: string | null;
  schemaVersion: string | null;
  createdAt: string;
};

/** What was asked for, as it stands in the address. */
export type ConsoleTenantFilter = {
  q: string | undefined;
  lifecycle: string | undefined;
  status: string | undefined;
  tier: string | undefined;
};

export type ConsoleJobRow = {
  id: string;
  tenantId: string;
  tenantName: string;
  slug: string;
  kind: "provision" | "deprovision";
  state: "queued" | "running" | "done" | "failed";
  step: ProvisioningStep | string | null;
  reason: string | null;
  attempts: number;
  durationMs: number | null;
  createdAt: string;
};

export type ConsoleOverview = {
  tenants: { total: number; ready: number; failed: number };
  warmPool: { ready: number; wanted: number; building: number };
  jobs: { queued: number; running: number; failed: number };
};

/** A row of the platform's audit log; `details` is JSON without secrets. */
export type ConsoleAuditRow = {
  id: string;
  at: string;
  actor: string;
  action: string;
  tenant: { id: string; name: string } | null;
  ipAddress: string | null;
  requestId: string | null;
  sequenceNo: number | null;
  details: string | null;
};

export type ConsoleTenantJob = {
  id: string;
  kind: ConsoleJobRow["kind"];
  state: ConsoleJobRow["state"];
  attempts: number;
  reason: string | null;
  createdAt: string;
  steps: {
    id: string;
    step: string;
    state: "pending" | "running" | "done" | "failed";
    attempts: number;
    durationMs: number | null;
    error: string | null;
  }[];
};

export type ConsoleTenantView = {
  id: string;
  name: string;
  slug: string;
  address: string;
  country: string;
  currency: string;
  gstin: string | null;
  billingEmail: string;
  timeZone: string;
  lifecycle: string;
  createdAt: string;
  place: { cluster: string; schema: string; version: string | null } | null;
  tier: TierCode;
  status: SubscriptionStatusView;
  suspension: { reason: "nonpayment" | "admin" | null; on: string | null } | null;
  seats: number;
  modules: string[];
  /** Null when the tenant's database did not answer, or there is none. */
  figures: { bytes: number; tables: number; active: number; invited: number } | null;
  seal: { sequenceNo: number; at: string } | null;
  jobs: ConsoleTenantJob[];
  audit: ConsoleAuditRow[];
  can: {
    suspend: boolean;
    resume: boolean;
    impersonate: boolean;
    retry: boolean;
    billing: boolean;
  };
};

export type ConsoleEntryView = {
  tenant: { id: string; name: string; slug: string };
  q: string | undefined;
  people: { id: string; name: string; email: string }[];
  isMore: boolean;
  mayWrite: boolean;
};

export type ConsoleOutboxRow = {
  id: string;
  topic: string;
  state: "pending" | "done" | "dead";
  attempts: number;
  nextAt: string;
  error: string | null;
  createdAt: string;
};

export type ConsoleOutboxView = ConsoleOutboxRow & {
  dedupeKey: string;
  payload: string;
  canReplay: boolean;
};

export type ConsoleMailRow = {
  id: string;
  template: string;
  to: string;
  subject: string;
  lastEvent: string;
  createdAt: string;
};

export type ConsoleInboxRow = {
  id: string;
  provider: string;
  eventType: string;
  eventId: string;
  state: "pending" | "done" | "orphan" | "dead";
  attempts: number;
  nextAt: string;
  error: string | null;
  createdAt: string;
};

export type ConsoleInboxView = ConsoleInboxRow & {
  body: string;
  headers: { name: string; value: string }[];
  canReplay: boolean;
};

export type ConsoleStaffRow = {
  id: string;
  name: string;
  email: string;
  roles: string[];
  state: "active" | "invited" | "deactivated";
  hasSecondFactor: boolean;
  lastSignInAt: string | null;
  inviteExpiresAt: string | null;
};

/** A role as it can be given, with what it permits in words. */
export type ConsoleRoleChoice = { code: string; name: string; permits: string[] };

export type ConsoleMemberView = ConsoleStaffRow & {
  roleCodes: string[];
  choices: ConsoleRoleChoice[];
  isOneself: boolean;
  /** Whether the reader may change this account. */
  canManage: boolean;
};
