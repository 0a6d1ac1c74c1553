import { AppError } from "@/lib/core/errors";
import { read } from "@/lib/core/read";
import { readStoredFile } from "@/lib/platform/files/file-store";
import { findPublicLogo } from "@/lib/platform/files/public-logo";
import { readPicture, type ServedFile } from "@/lib/platform/files/queries";
import { currentRequest } from "./current-request";
import { problemResponse } from "./problem";
import { currentSession, currentTenant } from "./session";

const notFound = () => new AppError("not_found", "file.not-found", "There is no such file.");

/** The file for whoever asks: people of this workspace their pictures, everybody else its logo. */
async function findFile(slug: string, id: string): Promise<{ tenantId: string; file: ServedFile }> {
  const session = await currentSession();
  if (session?.tenant.slug === slug) {
    return { tenantId: session.tenant.id, file: await read(readPicture, session, { id }) };
  }
  const tenant = await currentTenant(slug);
  const file =
    tenant?.place && tenant.lifecycle === "ready"
      ? await findPublicLogo(tenant.place, id)
      : undefined;
  if (!tenant || !file) throw notFound();
  return { tenantId: tenant.id, file };
}

/**
 * Serves a picture of the workspace of this host. A file never changes under its id, so a browser may
 * keep it; it is asked for again by nobody else, since the copy is private.
 */
export async function serveFile(request: Request, id: string): Promise<Response> {
  const { slug, requestId } = await currentRequest();
  try {
    if (!slug) throw notFound();
    const { tenantId, file } = await findFile(slug, id);
    const headers = {
      etag: `"${file.sha256}"`,
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    };
    if (request.headers.get("if-none-match") === headers.etag) {
      return new Response(null, { status: 304, headers });
    }
    const bytes = await readStoredFile(tenantId, file.storageKey);
    if (!bytes) throw notFound();
    // Only what we encoded ourselves is shown in place; anything else would be offered as a download.
    const disposition = file.mimeType === "image/webp" ? "inline" : "attachment";
    return new Response(bytes, {
      headers: {
        ...headers,
        "content-type": file.mimeType,
        "content-length": String(bytes.length),
        "content-disposition": disposition,
      },
    });
  } catch (error) {
    return problemResponse(error, requestId);
  }
}
