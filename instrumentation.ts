/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { config } = await import("@/lib/core/config");
  const { cleanInboundRequests } = await import("@/lib/web/inbound");
  const { observeRequests } = await import("@/lib/web/metrics");
  // A faulty configuration stops the start here, before the first request.
  const { TRUST_PROXY } = config();
  cleanInboundRequests(TRUST_PROXY);
  observeRequests();
}
