import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";

/** The one account of the stand-in. */
export const S3_ACCOUNT = {
  accessKeyId: "AKIASIMULATED",
  secretAccessKey: "simulated-secret-of-nobody",
  region: "ap-south-1",
  bucket: "ilms-files",
};

const MAX_KEYS = 2;

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

type Given = { date: string; region: string; signed: string[]; signature: string; scope: string };

function parseAuthorization(header: string | undefined): Given | undefined {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header ?? "",
    );
  if (!found || found[1] !== S3_ACCOUNT.accessKeyId) return undefined;
  const [, , scope = "", date = "", region = "", signed = "", signature = ""] = found;
  return { date, region, signed: signed.split(";"), signature, scope };
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * What Amazon's own description of signature version 4 makes of a request; written from the document,
 * not from the client, so that the two check each other.
 */
function expectedSignature(request: IncomingMessage, url: URL, given: Given): string {
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join("&");
  const headers = given.signed.map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(""),
    given.signed.join(";"),
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const moment = String(request.headers["x-amz-date"]);
  const toSign = ["AWS4-HMAC-SHA256", moment, given.scope, sha256(canonical)].join("\n");
  const dayKey = hmac(`AWS4${S3_ACCOUNT.secretAccessKey}`, given.date);
  const key = hmac(hmac(hmac(dayKey, given.region), "s3"), "aws4_request");
  return hmac(key, toSign).toString("hex");
}

/** Why a request is refused, as S3 calls it; undefined when it is in order. */
function faultOf(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const given = parseAuthorization(request.headers.authorization);
  if (!given) return "AccessDenied";
  for (const name of ["host", "x-amz-content-sha256", "x-amz-date"]) {
    if (!given.signed.includes(name)) return "AccessDenied";
  }
  if (given.region !== S3_ACCOUNT.region) return "AuthorizationHeaderMalformed";
  if (expectedSignature(request, url, given) !== given.signature) return "SignatureDoesNotMatch";
  const declared = request.headers["x-amz-content-sha256"];
  if (declared !== "UNSIGNED-PAYLOAD" && declared !== sha256(body)) {
    return "XAmzContentSHA256Mismatch";
  }
  return undefined;
}

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function listing(keys: readonly string[], url: URL): string {
  const prefix = url.searchParams.get("prefix") ?? "";
  const after = url.searchParams.get("continuation-token");
  const fitting = keys
    .filter((key) => key.startsWith(prefix) && (!after || key > after))
    .toSorted();
  const page = fitting.slice(0, MAX_KEYS);
  const next =
    fitting.length > MAX_KEYS
      ? `<NextContinuationToken>${escaped(page.at(-1) ?? "")}</NextContinuationToken>`
      : "";
  const contents = page.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join("");
  return xml(`<ListBucketResult>${contents}${next}</ListBucketResult>`);
}

export type S3Simulator = {
  server: Server;
  objects: Map<string, Buffer>;
  /** Answers this many requests with 503, as a busy service does. */
  stumble(times: number): void;
};

/** A stand-in for a storage service that speaks S3: one bucket, in memory, every signature checked. */
export function createS3Simulator(): S3Simulator {
  const objects = new Map<string, Buffer>();
  let stumbles = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const answer = (status: number, content: string | Buffer = "") =>
      response.writeHead(status).end(request.method === "HEAD" ? undefined : content);
    const fail = (status: number, code: string) =>
      answer(status, xml(`<Error><Code>${code}</Code></Error>`));
    if (stumbles > 0) {
      stumbles -= 1;
      fail(503, "SlowDown");
      return;
    }
    const fault = faultOf(request, url, body);
    if (fault) {
      fail(403, fault);
      return;
    }
    const [, bucket, ...rest] = url.pathname.split("/");
    const key = decodeURIComponent(rest.join("/"));
    if (bucket !== S3_ACCOUNT.bucket) fail(404, "NoSuchBucket");
    else if (request.method === "GET" && key === "") answer(200, listing([...objects.keys()], url));
    else if (request.method === "PUT") {
      objects.set(key, body);
      answer(200);
    } else if (request.method === "DELETE") {
      objects.delete(key);
      answer(204);
    } else {
      const found = objects.get(key);
      if (found) answer(200, found);
      else fail(404, "NoSuchKey");
    }
  });
  return {
    server,
    objects,
    stumble: (times) => {
      stumbles = times;
    },
  };
}
