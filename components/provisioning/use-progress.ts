"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";

const POLL_MS = 1_000;

const isOver = ({ state }: ProvisioningProgress) => state === "done" || state === "failed";

async function read(address: string): Promise<ProvisioningProgress> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`The progress answered ${response.status}`);
  return (await response.json()) as ProvisioningProgress;
}

/**
 * The progress of a workspace being built, as it happens: pushed by the server, or asked for once a
 * second when the stream breaks (proxies that buffer, sleeping laptops). `restart` follows a retry.
 */
export function useProgress(initial: ProvisioningProgress) {
  const address = `/api/v1/onboarding/${initial.tenant_id}`;
  const [pushed, setPushed] = useState(initial);
  const [run, setRun] = useState(0);
  const [isBroken, setIsBroken] = useState(false);
  const isFollowed = run > 0 || !isOver(initial);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run opens a new stream
  useEffect(() => {
    if (!isFollowed) return;
    const source = new EventSource(`${address}/events`);
    source.addEventListener("progress", (event: MessageEvent<string>) => {
      setPushed(JSON.parse(event.data) as ProvisioningProgress);
    });
    source.addEventListener("end", () => source.close());
    source.addEventListener("error", () => {
      source.close();
      setIsBroken(true);
    });
    return () => source.close();
  }, [address, run, isFollowed]);

  const polled = useQuery({
    queryKey: ["onboarding", address, run],
    queryFn: () => read(address),
    enabled: isBroken,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : POLL_MS),
    retry: true,
    retryDelay: POLL_MS,
  });
  const restart = useCallback(() => {
    setIsBroken(false);
    setRun((count) => count + 1);
  }, []);
  return {
    progress: isBroken && polled.data ? polled.data : pushed,
    isOutOfReach: isBroken && polled.failureCount > 2,
    restart,
  };
}
