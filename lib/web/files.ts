import { AppError } from "@/lib/core/errors";
import { read } from "@/lib/core/read";
import { downloadAttachment } from "@/lib/operations";
import { readStoredFile } from "@/lib/platform/files/file-store";
import { findPublicLogo } from "@/lib/platform/files/public-logo";
import { readPicture, type ServedFile } from "@/lib/platform/files/queries";
import { currentRequest } from "./current-request";
import { problemResponse } from "./problem";
import { attachmentResponse } from "./serve-attachment";
import { currentSession, currentTenant, type SignedInRequest } from "./session";

const notFound = () => new AppError("not_found", "file.not-found", "There is no such file.");

/** A face or the logo, which everybody in the workspace sees; undefined for a file of a record. */
async function findOwnPicture(
  session: SignedInRequest,
  id: string,
): Promise<ServedFile | undefined> {
  try {
    return await read(readPicture, session, { id });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}

/** The logo, for people who are not signed in here. */
async function findLogo(slug: string, id: string): Promise<{ tenantId: string; file: ServedFile }> {
  const tenant = await currentTenant(slug);
  const file =
    tenant?.place && tenant.lifecycle === "ready"
      ? await findPublicLogo(tenant.place, id)
      : undefined;
  if (!tenant || !file) throw notFound();
  return { tenantId: tenant.id, file };
}

async function pictureResponse(
  request: Request,
  tenantId: string,
  file: ServedFile,
): Promise<Response> {
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
}

/**
 * Serves a file of the workspace of this host: faces and the logo, which never change under their id, so
 * that a browser may keep them, and files of records, for which the right is asked at every download.
 */
export async function serveFile(request: Request, id: string): Promise<Response> {
  const { slug, requestId } = await currentRequest();
  try {
    if (!slug) throw notFound();
    const session = await currentSession();
    if (session?.tenant.slug !== slug) {
      const { tenantId, file } = await findLogo(slug, id);
      return await pictureResponse(request, tenantId, file);
    }
    const tenantId = session.tenant.id;
    const picture = await findOwnPicture(session, id);
    if (picture) return await pictureResponse(request, tenantId, picture);
    const file = await read(downloadAttachment, session, { id });
    return await attachmentResponse(request, tenantId, file);
  } catch (error) {
    return problemResponse(error, requestId);
  }
}
