import { currentTime } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import type { EntryName } from "@/lib/core/permissions";
import { corsHeaders, preflightResponse } from "./cors";
import { problemResponse } from "./problem";

/** A request to the REST API, as its route sees it. */
export type ApiCall = {
  request: Request;
  params: Record<string, string>;
  /** Subdomain of the tenant, on a tenant's host. */
  slug: string | undefined;
  requestId: string;
  ip: string;
  now: Date;
  /** The parsed JSON body; throws `invalid` when it is none or larger than 1 MB. */
  body(): Promise<unknown>;
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
  handle(call: ApiCall): Promise<Response>;
};

const MAX_BODY_BYTES = 1_000_000;

/** Parameters of a path that fits the pattern, or undefined. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, segment] of wanted.entries()) {
    const value = given[position] ?? "";
    if (segment.startsWith("{")) params[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

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
  const realm = request.headers.get("x-ilms-realm");
  const fitting = routes.flatMap((route) => {
    const params = route.realm === realm ? matchPath(route.path, path) : undefined;
    return params ? [{ route, params }] : [];
  });
  if (fitting.length === 0) {
    throw new AppError("not_found", "route.unknown", `There is no ${path} on this host.`);
  }
  const found = fitting.find(({ route }) => route.method === request.method);
  return { found, allow: fitting.map(({ route }) => route.method) };
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

  let response: Response;
  try {
    refuseForeignOrigin(request);
    const { found, allow } = findRoute(routes, request, path);
    if (found) {
      response = await found.route.handle({
        request,
        params: found.params,
        slug: headers.get("x-ilms-tenant") ?? undefined,
        requestId,
        ip: headers.get("x-ilms-ip") ?? "unknown",
        now: currentTime(),
        body: () => readBody(request),
      });
    } else {
      response = Response.json(
        {
          type: "about:blank",
          title: "Method not allowed",
          status: 405,
          detail: `${path} answers ${allow.join(", ")}.`,
          code: "invalid",
          reason: "method.not-allowed",
          request_id: requestId,
        },
        {
          status: 405,
          headers: { allow: allow.join(", "), "content-type": "application/problem+json" },
        },
      );
    }
  } catch (error) {
    response = problemResponse(error, requestId);
  }
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  for (const [name, value] of Object.entries(cors ?? {})) response.headers.set(name, value);
  return response;
}
