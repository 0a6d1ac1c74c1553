import type { ListAnswer, RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import type { SavedView, SavedViewInput } from "./views-saved-view";

/** What the page of a list hands to its components. */
export type ResourceListView = {
  description: ResourceDescription;
  /** `/oms-wms/sales-orders` */
  path: string;
  /** Where records of a reference's target are; missing for targets that the reader may not open. */
  targetPaths: Readonly<Record<string, string>>;
  views: readonly SavedView[];
  /** Roles that a view of the reader's may be shared with. */
  shareRoles: readonly { id: string; name: string }[];
  /** The first page, the query it answers and when; null when the query was refused. */
  first: { query: string; answer: ListAnswer; readAt: number } | null;
};

/** A change of one field, as somebody typed it; null empties it. */
export type FieldChange = { field: string; value: unknown };

/** A record as a list knows it: the version is what an edit is meant for; some tables have none. */
export type RecordVersion = { id: string; version?: number | undefined };

/** What became of the edit of one cell. */
export type CellAnswer =
  | { isDone: true; row: RecordRow }
  | {
      isDone: false;
      message: string;
      requestId?: string;
      /** What is there by now, when somebody else was faster. */
      current?: RecordRow;
    };

/** What became of a change of several; `items` says by record what is wrong with it. */
export type BulkAnswer =
  | { isDone: true; updated: readonly { id: string; version: number }[]; deleted: number }
  | {
      isDone: false;
      message: string;
      requestId?: string;
      items: readonly { id: string; message: string }[];
    };

export type ViewAnswer =
  | { isDone: true; id: string }
  | { isDone: false; message: string; fields: Readonly<Record<string, string>> };

/** What a list can do; every call goes to the server, which decides. */
export type ListActions = {
  saveCell(resource: string, record: RecordVersion, change: FieldChange): Promise<CellAnswer>;
  changeMany(
    resource: string,
    records: readonly RecordVersion[],
    change: FieldChange,
  ): Promise<BulkAnswer>;
  deleteMany(resource: string, records: readonly RecordVersion[]): Promise<BulkAnswer>;
  createView(input: SavedViewInput): Promise<ViewAnswer>;
  updateView(input: SavedViewInput & { id: string; version: number }): Promise<ViewAnswer>;
  deleteView(view: { id: string; version: number }): Promise<ViewAnswer>;
};
