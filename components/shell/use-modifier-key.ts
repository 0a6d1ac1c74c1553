"use client";

import { useHydrated } from "@/components/ui/use-hydrated";

/** What the reader's keyboard prints on the command key. */
export function useModifierKey(): string {
  const isHydrated = useHydrated();
  return isHydrated && /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
