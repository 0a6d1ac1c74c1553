import type { ChoiceRow } from "@/lib/resource/answers";
import type { Values } from "./form-values";
import type { AllRows } from "./lines-store";

/** What was typed and not saved, kept by the browser until it is. */
export type Draft = {
  /** When it was typed last, as ISO text. */
  at: string;
  /** The version of the record it was typed over; undefined for a new one. */
  version?: number;
  values: Values;
  rows: AllRows;
  /** What its references are called. */
  titles: readonly ChoiceRow[];
};

const PREFIX = "ilms-draft";

/** Where a draft is kept: nobody else's, of no other workspace, of this one record. */
export const draftKey = (of: {
  tenantId: string;
  userId: string;
  resource: string;
  id: string | undefined;
}): string => [PREFIX, of.tenantId, of.userId, of.resource, of.id ?? "new"].join(".");

/** A draft as it was stored; undefined for what is none or of an older form. */
export function draftIn(text: string | null): Draft | undefined {
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    const isWhole = typeof draft?.at === "string" && draft.values && draft.rows && draft.titles;
    return isWhole ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** A browser may have no room or no storage; a form works without drafts. */
export function storeDraft(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Nothing to do about it, and nothing is worse than before.
  }
}

export function storedDraft(key: string): Draft | undefined {
  try {
    return draftIn(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** Whoever signs out leaves nothing of the company's in the browser. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}.`)) localStorage.removeItem(key);
    }
  } catch {
    // Without storage there are no drafts.
  }
}
