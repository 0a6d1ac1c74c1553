import type { AuditEntryView } from "./views-audit";

/** Plain descriptions of webhooks for components. Their secrets are never among them. */

/** `failed`: we switched it off because it only failed; `off`: a person did. */
export type WebhookState = "on" | "failing" | "failed" | "off";

export type WebhookRow = {
  id: string;
  url: string;
  description: string | null;
  state: WebhookState;
  /** Null: all events. */
  eventTypes: string[] | null;
  waiting: number;
  dead: number;
  succeededAt: string | null;
};

export type WebhookListView = {
  rows: WebhookRow[];
  /** `plan`: the plan that includes webhooks; `role`: the reader's role does not allow it. */
  create: { kind: "offered" } | { kind: "plan"; plan: string } | { kind: "role" };
};

/** What a form of a webhook starts from. */
export type WebhookFormView = {
  id: string | undefined;
  version: number | undefined;
  url: string;
  description: string;
  eventTypes: string[] | null;
  /** Patterns to choose from. */
  suggestions: string[];
};

export type DeliveryStatus = "pending" | "succeeded" | "retrying" | "dead";

export type DeliveryRow = {
  id: string;
  createdAt: string;
  eventType: string;
  tableName: string;
  recordId: string;
  status: DeliveryStatus;
  attempts: number;
  code: number | null;
  durationMs: number | null;
  nextAttemptAt: string | null;
};

/** What the log was narrowed to, as it stands in the address. */
export type DeliveryFilterView = Partial<Record<"status" | "eventType" | "day", string>>;

export type WebhookRights = {
  update: boolean;
  rotate: boolean;
  delete: boolean;
  test: boolean;
  replay: boolean;
  replayDead: boolean;
};

export type WebhookPageView = {
  webhook: Omit<WebhookRow, "succeededAt"> & {
    version: number;
    createdAt: string;
    failureCount: number;
    disabledAt: string | null;
    /** Until when the secret before the last rotation still signs. */
    previousSecretUntil: string | null;
  };
  rights: WebhookRights;
  filters: DeliveryFilterView;
  statuses: string[];
  eventTypes: string[];
  deliveries: DeliveryRow[];
  isFirst: boolean;
  next: string | null;
  timeline: { entries: AuditEntryView[]; hasMore: boolean } | undefined;
};

export type DeliveryView = DeliveryRow & {
  eventId: string;
  finishedAt: string | null;
  excerpt: string | null;
  /** The text that the receiver gets, laid out. */
  body: string;
  webhook: { id: string; url: string; isActive: boolean };
  canReplay: boolean;
};

/** What came of a test. Without a `code` nobody answered, and `excerpt` says why. */
export type WebhookTestView = {
  deliveryId: string;
  isSuccess: boolean;
  code: number | null;
  durationMs: number;
  excerpt: string;
};
