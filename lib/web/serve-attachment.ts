import { AppError } from "@/lib/core/errors";
import { contentDisposition } from "@/lib/platform/files/file-name";
import { readStoredFile } from "@/lib/platform/files/file-store";
import { FILE_TYPES } from "@/lib/platform/files/file-types";

type Attachment = {
  fileName: string;
  mimeType: string;
  storageKey: string;
  sha256: string;
};

const isShown = (mimeType: string) =>
  FILE_TYPES.some((type) => type.mimeType === mimeType && type.isInline);

/**
 * Answers with a file of a record for somebody who was found to have the right to it. Pictures and PDF
 * are shown in place, all else is a download; whatever it is, it runs nothing and loads nothing. It is
 * kept by nobody but the reader's own browser, which asks again each time: rights may have changed.
 */
export async function attachmentResponse(
  request: Request,
  tenantId: string,
  { fileName, mimeType, storageKey, sha256 }: Attachment,
): Promise<Response> {
  const isInline = isShown(mimeType) && !new URL(request.url).searchParams.has("download");
  const headers = {
    etag: `"${sha256}"`,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
    "content-disposition": contentDisposition(isInline ? "inline" : "attachment", fileName),
    // A browser shows no PDF in a sandbox; its viewer is a page of its own and runs nothing of ours.
    "content-security-policy":
      mimeType === "application/pdf" ? "default-src 'none'" : "default-src 'none'; sandbox",
  };
  if (request.headers.get("if-none-match") === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await readStoredFile(tenantId, storageKey);
  if (!bytes) throw new AppError("not_found", "file.not-found", "There is no such file.");
  return new Response(bytes, {
    headers: {
      ...headers,
      "content-type": mimeType.startsWith("text/") ? `${mimeType}; charset=utf-8` : mimeType,
      "content-length": String(bytes.length),
    },
  });
}
