import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Headers by which a proxy tells what it saw; anybody else could write anything into them. */
const PROXY_HEADERS = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/**
 * Makes the proxy headers of a request true before anything reads them. Without a trusted proxy all
 * of them are dropped (a forged X-Forwarded-Host would pass Next's origin check of server actions)
 * and the address is the socket's; with one, the address is the last hop, which our proxy wrote.
 */
export function cleanInbound(request: IncomingMessage, isProxyTrusted: boolean): void {
  const { headers, socket } = request;
  const hops = isProxyTrusted ? String(headers["x-forwarded-for"] ?? "").split(",") : [];
  const address = hops.at(-1)?.trim() || socket.remoteAddress || "unknown";
  for (const name of PROXY_HEADERS) delete headers[name];
  headers["x-forwarded-for"] = address;
}

/** Cleans every request of this process, before Next.js sees it. */
export function cleanInboundRequests(isProxyTrusted: boolean): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    cleanInbound((message as { request: IncomingMessage }).request, isProxyTrusted);
  });
}
