import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { config } from "@/lib/core/config";

/** Larger than any file we take, on a slow line. */
const TIMEOUT_MS = 60_000;

/** The storage service could not do what it was asked; `status` is its answer, 0 when there was none. */
export class StorageError extends Error {
  override name = "StorageError";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

type Bucket = { client: AwsClient; address: string };

/** Whether files are kept by a storage service instead of on the local disk. */
export const isS3Configured = (): boolean => config().S3_ENDPOINT !== undefined;

let opened: Bucket | undefined;

function bucket(): Bucket {
  const {
    S3_ENDPOINT: endpoint = "",
    S3_BUCKET: name = "",
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId = "",
    S3_SECRET_ACCESS_KEY: secretAccessKey = "",
  } = config();
  opened ??= {
    client: new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 }),
    // The bucket stands in the path: it needs no name of its own in the DNS, as MinIO and R2 have it.
    address: `${endpoint.replace(/\/+$/, "")}/${name}`,
  };
  return opened;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const { client, address } = bucket();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const url = `${address}${path}`;
  try {
    return await client.fetch(url, { ...init, signal });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StorageError(0, `The storage service cannot be reached: ${message}`);
  }
}

async function refused(response: Response, deed: string): Promise<StorageError> {
  const text = await response.text().catch(() => "");
  const code = /<Code>([^<]+)<\/Code>/.exec(text)?.[1] ?? "no reason given";
  return new StorageError(response.status, `${deed}: ${response.status} ${code}`);
}

/** Keys are paths of ids, digits and slashes alone: nothing in them needs escaping. */
const pathOf = (key: string) => `/${key}`;

/** Stores bytes under a key. Throws StorageError. */
export async function putObject(key: string, bytes: Uint8Array): Promise<void> {
  const response = await ask(pathOf(key), {
    method: "PUT",
    body: new Uint8Array(bytes),
    headers: {
      "content-type": "application/octet-stream",
      // Signed with the rest: what was changed on the way is refused, not stored.
      "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex"),
    },
  });
  if (!response.ok) throw await refused(response, "A file could not be stored");
  await response.body?.cancel();
}

/** The bytes under a key; undefined when there are none. Throws StorageError. */
export async function getObject(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await ask(pathOf(key), { method: "GET" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw await refused(response, "A file could not be read");
  return new Uint8Array(await response.arrayBuffer());
}

/** Removes what is under a key. Twice is the same as once. Throws StorageError. */
export async function deleteObject(key: string): Promise<void> {
  const response = await ask(pathOf(key), { method: "DELETE" });
  if (!response.ok && response.status !== 404) {
    throw await refused(response, "A file could not be removed");
  }
  await response.body?.cancel();
}

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Every key that begins with `prefix`, a thousand in a question. Throws StorageError. */
export async function* listObjects(prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const query = new URLSearchParams({
      "list-type": "2",
      prefix,
      ...(token && { "continuation-token": token }),
    });
    const response = await ask(`?${query}`, { method: "GET" });
    if (!response.ok) throw await refused(response, "The files could not be listed");
    const text = await response.text();
    for (const [, key = ""] of text.matchAll(/<Key>([^<]*)<\/Key>/g)) yield unescaped(key);
    const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(text)?.[1];
    token = next && unescaped(next);
  } while (token);
}
