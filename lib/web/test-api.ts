import type { ApiRoute } from "./rest";
import { serveApi } from "./rest";
import { API_ROUTES } from "./routes";

/** One call of the REST API on a tenant's host. `body` is sent as JSON, bytes as they are. */
export type TestCall = {
  method: ApiRoute["method"];
  /** Below /api/v1, without a query. */
  path: string;
  query?: Record<string, string> | undefined;
  body?: unknown;
  token?: string | undefined;
  slug: string;
  /** Where the call comes from. */
  ip?: string;
  /** Beside those every call has; a change has an Idempotency-Key of its own unless it names one. */
  headers?: Record<string, string | undefined>;
};

export type TestAnswer = { status: number; text: string; headers: Headers };

function payloadOf(body: unknown): Pick<RequestInit, "body"> {
  if (body === undefined) return {};
  if (body instanceof Uint8Array) return { body: new Uint8Array(body) };
  return { body: JSON.stringify(body) };
}

const given = (headers: Record<string, string | undefined>) =>
  Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );

/** Asks the register of routes as the middleware would; a stream is closed unread. */
export async function callApi(call: TestCall): Promise<TestAnswer> {
  const { method, path, query = {}, body, token, slug, ip = "203.0.113.9", headers = {} } = call;
  const host = `${slug}.localhost:3000`;
  const search = new URLSearchParams(query);
  const response = await serveApi(
    API_ROUTES,
    new Request(`http://${host}/api/v1/${path}?${search}`, {
      method,
      ...payloadOf(body),
      headers: given({
        host,
        "x-ilms-realm": "tenant",
        "x-ilms-tenant": slug,
        "x-ilms-ip": ip,
        "user-agent": "curl/8",
        ...(method !== "GET" && { "idempotency-key": crypto.randomUUID() }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      }),
    }),
    path,
  );
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { status: response.status, text: "", headers: response.headers };
  }
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** The same for calls that have to succeed: the parsed answer, or an error that says what came back. */
export async function mustCall<Answer>(call: TestCall): Promise<Answer> {
  const { status, text } = await callApi(call);
  if (status >= 300) throw new Error(`${call.method} ${call.path}: ${status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}
