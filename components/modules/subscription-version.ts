/**
 * The version of the subscription as the server has it now; it grows with every change. Undefined while
 * it cannot be read.
 */
async function readVersion(): Promise<number | undefined> {
  const response = await fetch("/api/v1/billing/summary", { cache: "no-store" });
  if (!response.ok) return undefined;
  const { version } = (await response.json()) as { version?: unknown };
  return typeof version === "number" ? version : undefined;
}

/** Whether the subscription has changed since it was at `seen`: a payment was applied meanwhile. */
export async function hasChangedSince(seen: number): Promise<boolean> {
  const version = await readVersion();
  return version !== undefined && version > seen;
}
