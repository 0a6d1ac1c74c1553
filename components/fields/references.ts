"use client";

import { createContext, useContext } from "react";
import type { ChoiceRow } from "@/lib/resource/answers";

/** What pickers of one form know together. */
export type References = {
  /** What a record is called, where that is known already. */
  titleOf: (id: string) => string | undefined;
  /** Keeps a title, so that it need not be asked for. */
  remember: (choice: ChoiceRow) => void;
  /** Asks for a new record of a resource; undefined where the person may not make one. */
  createFor: (target: string) => ((typed: string) => Promise<ChoiceRow | undefined>) | undefined;
};

export const ReferencesContext = createContext<References>({
  titleOf: () => undefined,
  remember: () => undefined,
  createFor: () => undefined,
});

export const useReferences = (): References => useContext(ReferencesContext);
