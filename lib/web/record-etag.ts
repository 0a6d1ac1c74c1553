import { createHash } from "node:crypto";

/**
 * The ETag of a record as it was answered: its version, which If-Match reads, and a digest of the rest,
 * since a title it refers to or a reader's rights change without it. Without a version the digest alone.
 */
function recordEtag(record: Readonly<Record<string, unknown>>, text: string): string {
  const digest = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  const { version } = record;
  return typeof version === "number" ? `"${version}-${digest}"` : `"${digest}"`;
}

const withoutWeakness = (etag: string) => etag.trim().replace(/^W\//, "");

/** Whether the caller has the very answer already, from its If-None-Match header. */
export function isKnownAnswer(request: Request, etag: string): boolean {
  const given = request.headers.get("if-none-match");
  return given?.split(",").some((one) => withoutWeakness(one) === etag) ?? false;
}

/** A record as the API answers it; 304 without a body where the caller has it. */
export function recordResponse(
  request: Request,
  record: Readonly<Record<string, unknown>>,
  { status = 200, location }: { status?: number; location?: string } = {},
): Response {
  const text = JSON.stringify(record);
  const etag = recordEtag(record, text);
  const headers = {
    etag,
    "cache-control": "no-store",
    ...(location !== undefined && { location }),
  };
  if (request.method === "GET" && isKnownAnswer(request, etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, {
    status,
    headers: { ...headers, "content-type": "application/json" },
  });
}
