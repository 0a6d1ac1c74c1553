import { type ClientRequest, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { addressFault } from "./address";
import { AddressRefusedError, checkedLookup } from "./resolve";

/** How long a receiver may take, from the look-up of its name to its status. */
export const PATIENCE_MS = 10_000;
const READ_BYTES = 4_096;
const KEPT_CHARACTERS = 1_000;

/** What became of a message. Without a `code` nobody answered, and `excerpt` says why. */
export type Answer = { code: number | null; excerpt: string; durationMs: number };

type Message = { url: string; headers: Record<string, string>; body: string };

/** Errors of sockets and certificates in words; the rest by their code. */
const TROUBLES: Record<string, string> = {
  ENOTFOUND: "The host's name is not known.",
  EAI_AGAIN: "The host's name could not be looked up.",
  ECONNREFUSED: "The connection was refused.",
  ECONNRESET: "The connection was broken off.",
  ETIMEDOUT: "Nobody answered.",
  EHOSTUNREACH: "The host cannot be reached.",
  ENETUNREACH: "The host cannot be reached.",
  CERT_HAS_EXPIRED: "The certificate has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is self-signed.",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate is self-signed.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate's chain is not complete.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate is for another host.",
};

class LateError extends Error {}

function trouble(error: unknown, patienceMs: number): string {
  if (error instanceof LateError) return `No answer within ${Math.round(patienceMs / 1_000)} s.`;
  if (error instanceof AddressRefusedError) {
    return "The host's name leads to a private address, which webhooks never reach.";
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return TROUBLES[code] ?? `The message could not be sent${code && ` (${code})`}.`;
}

/** The beginning of an answer as text that a database takes: without NUL, with broken characters replaced. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= READ_BYTES) break;
    }
  } catch {
    // A status was given: that the rest broke off changes nothing about it.
  }
  const text = Buffer.concat(chunks).subarray(0, READ_BYTES).toString("utf8");
  return text.replaceAll("\0", "").slice(0, KEPT_CHARACTERS);
}

function open({ url, headers, body }: Message, isLoopbackAllowed: boolean): ClientRequest {
  const request = url.startsWith("https:") ? requestSecure : requestPlain;
  const opened = request(url, {
    method: "POST",
    // A connection of its own: a kept one could belong to an address of yesterday.
    agent: false,
    lookup: checkedLookup(isLoopbackAllowed),
    headers: { ...headers, "content-length": Buffer.byteLength(body), connection: "close" },
  });
  opened.end(body);
  return opened;
}

/**
 * Posts a message to a receiver. Follows no redirect, reads 4 KB of the answer, gives up after
 * `patienceMs`, and connects to nothing but the open internet. Never throws: what went wrong is said in
 * `excerpt`.
 */
export async function send(
  message: Message,
  { isLoopbackAllowed, patienceMs }: { isLoopbackAllowed: boolean; patienceMs: number },
): Promise<Answer> {
  const start = performance.now();
  const answer = (code: number | null, excerpt: string): Answer => ({
    code,
    excerpt,
    durationMs: Math.round(performance.now() - start),
  });
  // Addresses in figures are not looked up, so they are judged here, like all else about the address.
  const fault = addressFault(message.url, isLoopbackAllowed);
  if (fault) return answer(null, fault);
  let timer: NodeJS.Timeout | undefined;
  try {
    const request = open(message, isLoopbackAllowed);
    timer = setTimeout(() => request.destroy(new LateError()), patienceMs);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once("response", resolve);
      request.on("error", reject);
    });
    const excerpt = await readBeginning(response);
    request.destroy();
    return answer(response.statusCode ?? null, excerpt);
  } catch (error) {
    return answer(null, trouble(error, patienceMs));
  } finally {
    clearTimeout(timer);
  }
}
