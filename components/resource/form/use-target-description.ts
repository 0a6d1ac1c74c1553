"use client";

import { useQuery } from "@tanstack/react-query";
import type { ResourceDescription } from "@/lib/resource/description";

/** The API writes names in snake_case; descriptions are read with the names they were written with. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      camelKeys(part),
    ]),
  );
}

async function readDescription(target: string, signal: AbortSignal): Promise<ResourceDescription> {
  const response = await fetch(`/api/v1/resources/${target}`, { signal });
  if (!response.ok) throw new Error(`The description of ${target} answered ${response.status}`);
  return camelKeys(await response.json()) as ResourceDescription;
}

/** What a resource is, as this person may see it; asked for once. */
export const useTargetDescription = (target: string) =>
  useQuery({
    queryKey: ["description", target],
    queryFn: ({ signal }) => readDescription(target, signal),
    staleTime: 600_000,
  });
