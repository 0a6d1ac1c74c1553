import type { RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import type { TimelineView } from "./views-audit";

/** What the pages of one record show and do. */

/** Where records of a resource are, and what this person may do there. */
export type ResourcePlace = {
  label: { one: string; many: string };
  /** Its list, such as `/crm/customers`; null where the person may not look. */
  href: string | null;
  mayCreate: boolean;
};

/** What every screen about records of one resource knows. */
export type ResourceScreen = {
  /** Whose drafts these are. */
  tenantId: string;
  userId: string;
  description: ResourceDescription;
  /** The resources its references point to, those that point to it, and its own, by name. */
  places: Readonly<Record<string, ResourcePlace>>;
};

export type RecordView = ResourceScreen & {
  record: RecordRow;
  /** What happened to it; null where the person may not know. */
  timeline: TimelineView | null;
};

export type NewRecordView = ResourceScreen & {
  /** What it is copied from, or what the address gave, with the titles of its references. */
  from: Readonly<Record<string, unknown>> | null;
};

export type PrintView = ResourceScreen & { record: RecordRow; company: string };

/** What saving answers: the record's id, or why not, by field. */
export type SaveAnswer =
  | { isDone: true; id: string; title: string }
  | {
      isDone: false;
      message?: string;
      /** Messages by path, such as `lines.3.unitPrice`. */
      fields: Readonly<Record<string, string>>;
      reason?: string;
      requestId?: string;
      /** The person must confirm who they are; then the same is sent again. */
      needsConfirmation?: boolean;
      /** Somebody else saved it meanwhile: the record as it is now. */
      stale?: { current: RecordRow };
    };

export type RecordActions = {
  save: (resource: string, input: Readonly<Record<string, unknown>>) => Promise<SaveAnswer>;
  remove: (resource: string, seen: SeenRecord) => Promise<SaveAnswer>;
  run: (command: string, seen: SeenRecord) => Promise<SaveAnswer>;
};

/** The record as somebody looked at it. */
type SeenRecord = { id: string; version?: number };
