import type { Instrumentation } from "next";

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

/** Logs what a page could not handle, with the digest that its error screen shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/core/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const requestId = request.headers["x-request-id"];
  log().error({ err: error, digest, requestId, route: context.routePath }, "page failed");
};
