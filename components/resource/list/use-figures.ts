"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ResourceDescription } from "@/lib/resource/description";
import { figuresQueryText, type ListState } from "@/lib/web/views-list-address";
import { readList } from "./read-api";

/** Counts and sums over all that a list holds, and counts by one field: asked for only when wanted. */
export function useFigures(
  description: ResourceDescription,
  state: ListState,
  wanted: { totals: boolean; group: string | undefined },
) {
  const text = figuresQueryText(description, state, wanted);
  const query = useQuery({
    queryKey: ["figures", description.name, text],
    queryFn: ({ signal }) => readList(description, text, signal),
    enabled: wanted.totals || wanted.group !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return {
    totals: query.data?.totals,
    groups: query.data?.groups,
    isCounting: query.isFetching,
    isLost: query.isError,
    retry: query.refetch,
  };
}

export type Figures = ReturnType<typeof useFigures>;
