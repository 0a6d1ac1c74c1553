import type { Tone } from "@/components/ui/badge";
import type { ImportMode, ImportSummary } from "@/lib/web/views-data";

export const MODE_WORDS: Record<ImportMode, string> = {
  insert: "Add new",
  update: "Update existing",
  upsert: "Add and update",
};

const STATES: Record<ImportSummary["status"], { word: string; tone: Tone }> = {
  queued: { word: "Waits for you", tone: "warning" },
  validating: { word: "Being checked", tone: "accent" },
  running: { word: "Running", tone: "accent" },
  completed: { word: "Done", tone: "success" },
  completed_with_errors: { word: "Done, some refused", tone: "warning" },
  failed: { word: "Stopped", tone: "danger" },
  cancelled: { word: "Cancelled", tone: "neutral" },
  rolled_back: { word: "Rolled back", tone: "neutral" },
};

export const stateOf = ({ status, step }: Pick<ImportSummary, "status" | "step">) =>
  status === "running" && step === "undo"
    ? ({ word: "Being rolled back", tone: "accent" } as const)
    : STATES[status];

export const isWorking = ({ status }: Pick<ImportSummary, "status">): boolean =>
  status === "validating" || status === "running";

/** 1,00,000 as readers of the workspace write it. */
export const figure = (count: number): string => count.toLocaleString("en-IN");
