/** Plain descriptions of the audit log for components. */

export type AuditValueView =
  | { kind: "empty" }
  | { kind: "text"; text: string }
  | { kind: "instant"; at: string };

/** One field of a change; of a secret only that it changed is told. */
export type AuditChangeView =
  | { field: string; isSecret: true }
  | { field: string; isSecret: false; from: AuditValueView; to: AuditValueView };

export type AuditEntryView = {
  id: string;
  at: string;
  /** Stored words, such as `status_change` and `user_roles`; components put them into English. */
  action: string;
  table: string;
  recordId: string;
  recordLabel: string | null;
  actor: {
    kind: "user" | "api_key" | "system" | "import" | "staff";
    id: string | null;
    name: string | null;
    email: string | null;
  };
  ipAddress: string | null;
  /** Such as "Chrome on Linux"; null where it is not told. */
  device: string | null;
  requestId: string | null;
  sequenceNo: number | null;
  changes: AuditChangeView[];
};

export type AuditVerificationView = {
  rows: number;
  unsealed: number;
  isIntact: boolean;
  faultCount: number;
  faults: { key: string; sequenceNo: number; kind: string }[];
};

/** What was asked for, as it stands in the address. */
export type AuditFilterView = Partial<
  Record<"q" | "action" | "table" | "actorId" | "from" | "to", string>
>;

export type AuditPageView = {
  filters: AuditFilterView;
  isFirst: boolean;
  rows: AuditEntryView[];
  next: string | null;
  status: { sealed: number; sealedAt: string | null; waiting: number };
  /** Every action there is, and the tables that occur. */
  actions: string[];
  tables: string[];
  canVerify: boolean;
  /** Undefined until it was asked for. */
  verification: AuditVerificationView | undefined;
  /** `plan`: the plan that includes it; `role`: the reader's role does not allow it. */
  export: { kind: "offered" } | { kind: "plan"; plan: string } | { kind: "role" };
};

export type TimelineView = { entries: AuditEntryView[]; hasMore: boolean };
