"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { refuseSubdomain } from "@/lib/platform/signup/subdomain";

export type SubdomainCheck = {
  subdomain: string;
  available: boolean;
  reason: string | null;
  suggestions: string[];
};

const QUIET_MS = 300;

async function ask(subdomain: string, companyName: string, signal: AbortSignal) {
  const query = new URLSearchParams({ subdomain, company_name: companyName });
  const response = await fetch(`/api/v1/onboarding/check-subdomain?${query}`, { signal });
  if (!response.ok) throw new Error(`The check answered ${response.status}`);
  return (await response.json()) as SubdomainCheck;
}

/** Asks whether a name is free once its writer pauses. Names the rules refuse are not asked about. */
export function useSubdomainCheck(subdomain: string, companyName: string) {
  const [settled, setSettled] = useState(subdomain);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(subdomain), QUIET_MS);
    return () => clearTimeout(timer);
  }, [subdomain]);

  const isAllowed = settled !== "" && refuseSubdomain(settled) === undefined;
  const query = useQuery({
    queryKey: ["check-subdomain", settled],
    queryFn: ({ signal }) => ask(settled, companyName, signal),
    enabled: isAllowed,
    staleTime: 30_000,
  });
  const isCurrent = settled === subdomain;
  return {
    check: isCurrent ? query.data : undefined,
    isChecking: subdomain !== "" && (!isCurrent || query.isFetching),
    isUnknown: isCurrent && query.isError,
  };
}
