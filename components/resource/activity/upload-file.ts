/** Larger files are refused by the server too; this saves sending them. */
const MAX_BYTES = 25 * 1024 * 1024;

const UNREACHED = "The connection broke. Try again.";

function messageIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return UNREACHED;
    const fields = "fields" in body && body.fields ? Object.values(body.fields) : [];
    const [first] = fields.filter((part) => typeof part === "string");
    return first ?? ("detail" in body ? String(body.detail) : UNREACHED);
  } catch {
    return UNREACHED;
  }
}

/**
 * Sends a file to the API and tells how far it is, from 0 to 1. Resolves to what went wrong, or to nothing
 * when it is attached. `fetch` cannot tell how far an upload is.
 */
export function uploadFile(
  path: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<string | undefined> {
  if (file.size > MAX_BYTES) return Promise.resolve("It is larger than 25 MB.");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(UNREACHED);
    request.onload = () =>
      resolve(request.status === 201 ? undefined : messageIn(request.responseText));
    request.open(
      "POST",
      `/api/v1/${path}/attachments?${new URLSearchParams({ file_name: file.name })}`,
    );
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.send(file);
  });
}
