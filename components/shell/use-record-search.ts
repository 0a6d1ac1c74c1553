"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

type FoundRecord = { resource: string; id: string; title: string; detail: string | null };
type Answer = { data: readonly FoundRecord[]; note: string | null };

const QUIET_MS = 150;
const SHORTEST = 2;

async function search(q: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/v1/search?${new URLSearchParams({ q, limit: "20" })}`, {
    headers: { accept: "application/json" },
    signal,
  });
  // A role may be without the search: then there are pages and commands.
  if (response.status === 403) return { data: [], note: null };
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  return (await response.json()) as Answer;
}

/** The records that fit what is typed, once its writer pauses. */
export function useRecordSearch(typed: string) {
  const wanted = typed.trim();
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), QUIET_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const isAsked = wanted.length >= SHORTEST;
  const query = useQuery({
    queryKey: ["search", settled],
    queryFn: ({ signal }) => search(settled, signal),
    enabled: isAsked && settled.length >= SHORTEST,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  const isCurrent = settled === wanted && !query.isPlaceholderData;
  return {
    records: isAsked ? (query.data?.data ?? []) : [],
    note: isAsked && isCurrent ? (query.data?.note ?? null) : null,
    isLooking: isAsked && !query.isError && (!isCurrent || query.isPending),
    isLost: isAsked && query.isError,
  };
}
