import type { z } from "zod";
import { currentTime } from "@/lib/core/clock";
import type { Failure } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import type { EntryName } from "@/lib/core/permissions";
import { corsHeaders, preflightResponse } from "./cors";
import { problemResponse } from "./problem";
import { matchRoutes } from "./route-index";

/** A request to the REST API, as its route sees it. */
export type ApiCall = {
  request: Request;
  params: Record<string, string>;
  /** Subdomain of the tenant, on a tenant's host. */
  slug: string | undefined;
  requestId: string;
  ip: string;
  now: Date;
  /** Headers that the answer gets, whatever becomes of the call: what is left of the caller's limit. */
  answerHeaders: Headers;
  /** The parsed JSON body; throws `invalid` when it is none or larger than 1 MB. */
  body(): Promise<unknown>;
};

/** What the API's documentation says of a route that is no read of a resource. */
type RouteNotes = {
  /** What its body takes, by the names of the code. */
  input?: z.ZodType;
  fails?: readonly Failure[];
  /** Of an answer that succeeds; 200 where nothing is said. */
  status?: number;
  /** Whether it demands an Idempotency-Key. */
  needsKey?: boolean;
  /** Whether it reads If-Match. */
  takesVersion?: boolean;
};

export type ApiRoute = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, with parameters in braces: `onboarding/{tenant_id}`. */
  path: string;
  /** The hosts that answer it. */
  realm: "site" | "tenant" | "console";
  /** Name of the operation it runs; "public" where nobody needs to be signed in, "session" where any
   * session does. A route that says nothing is none. */
  permission: EntryName | "public" | "session";
  notes?: RouteNotes;
  handle(call: ApiCall): Promise<Response>;
};

const MAX_BODY_BYTES = 1_000_000;

async function readBody(request: Request): Promise<unknown> {
  const tooLarge = new AppError("invalid", "body.too-large", "The body is larger than 1 MB.");
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw tooLarge;
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw tooLarge;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "body.not-json", "The body is not JSON.");
  }
}

/** A browser names the page that sends a request; a mutation from a foreign page is refused. */
function refuseForeignOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (!origin || request.method === "GET") return;
  // A sandboxed page sends "null", which is nobody's origin.
  const isSameHost = URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
  if (!isSameHost && !corsHeaders(origin)) {
    throw new AppError("forbidden", "origin.foreign", "Requests from this origin are not allowed.");
  }
}

function findRoute(routes: readonly ApiRoute[], request: Request, path: string) {
  const fitting = matchRoutes(routes, request.headers.get("x-ilms-realm"), path);
  if (fitting.length === 0) {
    throw new AppError("not_found", "route.unknown", `There is no ${path} on this host.`);
  }
  const found = fitting.find(({ route }) => route.method === request.method);
  return { found, allow: [...new Set(fitting.map(({ route }) => route.method))] };
}

function methodRefusal(path: string, allow: readonly string[], requestId: string): Response {
  const methods = allow.join(", ");
  return Response.json(
    {
      type: "about:blank",
      title: "Method not allowed",
      status: 405,
      detail: `${path} answers ${methods}.`,
      code: "invalid",
      reason: "method.not-allowed",
      request_id: requestId,
    },
    { status: 405, headers: { allow: methods, "content-type": "application/problem+json" } },
  );
}

/** Answers one API request from the register of routes. Every failure becomes problem+json. */
export async function serveApi(
  routes: readonly ApiRoute[],
  request: Request,
  path: string,
): Promise<Response> {
  const { headers } = request;
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  const cors = corsHeaders(headers.get("origin"));
  if (request.method === "OPTIONS") return preflightResponse(cors);

  const answerHeaders = new Headers();
  let response: Response;
  try {
    refuseForeignOrigin(request);
    const { found, allow } = findRoute(routes, request, path);
    response = found
      ? await found.route.handle({
          request,
          params: found.params,
          slug: headers.get("x-ilms-tenant") ?? undefined,
          requestId,
          ip: headers.get("x-ilms-ip") ?? "unknown",
          now: currentTime(),
          answerHeaders,
          body: () => readBody(request),
        })
      : methodRefusal(path, allow, requestId);
  } catch (error) {
    response = problemResponse(error, requestId);
  }
  for (const [name, value] of answerHeaders) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  for (const [name, value] of Object.entries(cors ?? {})) response.headers.set(name, value);
  return response;
}
