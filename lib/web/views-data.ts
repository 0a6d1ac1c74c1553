import type { ShownJob, ShownJobInFull } from "@/lib/admin/data-job/shown-job";
import type { Answer } from "./views-billing";

export type ImportJob = ShownJobInFull;
export type ImportSummary = ShownJob;
export type ImportMode = ShownJob["writeMode"];

/** What the page that imports records hands to its components. */
export type ImportView = {
  resource: string;
  label: { one: string; many: string };
  /** Where the list is: `/crm/customers`. */
  path: string;
  /** What records are found by, in words: "Code". */
  key: string;
  /** Ways of writing that the reader's role lets him choose. */
  modes: readonly ImportMode[];
  history: readonly ImportSummary[];
  job: ImportJob | null;
};

export type StartInput = {
  isDryRun: boolean;
  writeMode: ImportMode;
  columns: readonly (string | null)[];
};

/** What can be done with an import; every call goes to the server, which decides. */
export type ImportActions = {
  start(id: string, input: StartInput): Promise<Answer<unknown>>;
  cancel(id: string): Promise<Answer<unknown>>;
  rollBack(id: string): Promise<Answer<unknown>>;
};
