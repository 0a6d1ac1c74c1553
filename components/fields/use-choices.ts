"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { offerChoices } from "./choices";

const QUIET_MS = 120;

/** The records that fit what is typed, once its writer pauses; asked for only while a list is open. */
export function useChoices(target: string, typed: string, isOpen: boolean) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useQuery({
    queryKey: ["choices", target, settled],
    queryFn: ({ signal }) => offerChoices(target, settled, signal),
    enabled: isOpen,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return {
    rows: query.data ?? [],
    /** Whether the rows are those for what is typed now. */
    isCurrent: settled === typed && !query.isPlaceholderData && query.isSuccess,
    isLost: query.isError,
  };
}
