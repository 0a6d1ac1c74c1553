import { createHash } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "../problem";
import { isKnownAnswer } from "../record-etag";
import { openApiText } from "./document";

const etags = new Map<string, string>();

function etagOf(text: string): string {
  const etag =
    etags.get(text) ?? `"${createHash("sha256").update(text).digest("base64url").slice(0, 16)}"`;
  etags.set(text, etag);
  return etag;
}

/**
 * The API's description for whoever asks: on a workspace's host the server is that workspace. With
 * `part` only that part of it, such as `finance`: what a browser draws at once.
 */
export function answerDocument(request: Request): Response {
  const reader = request.headers.get("x-ilms-realm") === "tenant" ? "workspace" : "anybody";
  const part = new URL(request.url).searchParams.get("part") ?? undefined;
  const text = openApiText(reader, part);
  if (text === undefined) {
    const missing = new AppError("not_found", "part.unknown", "The API has no such part.");
    return problemResponse(missing, request.headers.get("x-request-id") ?? crypto.randomUUID());
  }
  const etag = etagOf(text);
  // Asked for anew each time and sent when it has changed: a release changes it.
  const headers = { etag, "cache-control": "public, no-cache", vary: "host" };
  if (isKnownAnswer(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}
