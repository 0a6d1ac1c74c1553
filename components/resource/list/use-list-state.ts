"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { ResourceListView } from "@/lib/web/views-list";
import { type ListState, readListState, writeListState } from "@/lib/web/views-list-address";

export type ChangeList = (change: Partial<ListState>, how?: "push" | "replace") => void;

/**
 * What the list shows, kept in the address alone: a link shows the same, Back goes one step back.
 * Changing it asks the API for rows and not the server for the page.
 */
export function useListState({
  description,
  path,
}: Pick<ResourceListView, "description" | "path">): [ListState, ChangeList] {
  const params = useSearchParams();
  const text = params.toString();
  const state = useMemo(
    () => readListState(description, new URLSearchParams(text)),
    [description, text],
  );
  const change = useCallback<ChangeList>(
    (part, how = "push") => {
      // Read anew: two changes may come before the page is drawn again.
      const now = readListState(description, new URLSearchParams(window.location.search));
      const query = writeListState(description, { ...now, ...part }).toString();
      const address = query ? `${path}?${query}` : path;
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [description, path],
  );
  return [state, change];
}
