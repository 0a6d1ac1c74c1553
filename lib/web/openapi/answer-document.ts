import { createHash } from "node:crypto";
import { isKnownAnswer } from "../record-etag";
import { openApiText, type Reader } from "./document";

const etags = new Map<Reader, string>();

function etagOf(reader: Reader): string {
  const known = etags.get(reader);
  if (known) return known;
  const digest = createHash("sha256").update(openApiText(reader)).digest("base64url").slice(0, 16);
  etags.set(reader, `"${digest}"`);
  return `"${digest}"`;
}

/** The API's description for whoever asks: on a workspace's host the server is that workspace. */
export function answerDocument(request: Request): Response {
  const reader = request.headers.get("x-ilms-realm") === "tenant" ? "workspace" : "anybody";
  const etag = etagOf(reader);
  // Asked for anew each time and sent when it has changed: a release changes it.
  const headers = { etag, "cache-control": "public, no-cache", vary: "host" };
  if (isKnownAnswer(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(openApiText(reader), {
    headers: { ...headers, "content-type": "application/json" },
  });
}
