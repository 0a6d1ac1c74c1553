"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChoiceRow } from "@/lib/resource/answers";
import { readApi } from "./read-api";

/** What records of a resource are called, by id: for filters that name one. */
export function useTitles(
  target: string | undefined,
  ids: readonly string[],
): Readonly<Record<string, string>> {
  const wanted = ids.toSorted().join(",");
  const query = useQuery({
    queryKey: ["titles", target, wanted],
    queryFn: ({ signal }) =>
      readApi<{ data: readonly ChoiceRow[] }>(
        `${target}/choices?${new URLSearchParams({ ids: wanted })}`,
        signal,
      ),
    enabled: target !== undefined && wanted !== "",
    staleTime: 300_000,
  });
  return Object.fromEntries((query.data?.data ?? []).map(({ id, title }) => [id, title]));
}
