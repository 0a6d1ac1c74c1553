import { type NextRequest, NextResponse } from "next/server";
import { type HostRealm, parseHost } from "./lib/web/host";

/** Headers that only we may set; whatever a client sends under these names is dropped. */
const OWN_HEADERS = [
  "x-ilms-realm",
  "x-ilms-tenant",
  "x-ilms-ip",
  "x-ilms-path",
  "x-nonce",
  "x-request-id",
];

/** Answered on every host, without a rewrite. */
const OPERATIONS = new Set(["/health", "/ready", "/metrics"]);

/** The API's reference, which every host has for its own API. */
const isReference = (path: string) => path === "/docs" || path.startsWith("/docs/");

/** Their addresses hold a one-time token, which no other page may learn. */
const SECRET_PATHS = new Set(["/enter", "/invite", "/reset", "/verify", "/confirm-email"]);

const root = new URL(process.env.APP_URL || "http://localhost:3000");
const isSecure = root.protocol === "https:";
const isDevelopment = process.env.NODE_ENV !== "production";

/**
 * Where the payment window comes from: Razorpay's own two hosts, or the one host of a simulator. Its
 * script needs no source here, since 'strict-dynamic' trusts what our scripts load.
 */
const checkout = new URL(process.env.RAZORPAY_CHECKOUT_URL || "https://checkout.razorpay.com");
const checkoutOrigins = checkout.hostname.endsWith(".razorpay.com")
  ? `${checkout.origin} https://api.razorpay.com`
  : checkout.origin;

function contentSecurityPolicy(nonce: string, realm: HostRealm["realm"]): string {
  // Staff never pay.
  const payments = realm === "console" ? "" : ` ${checkoutOrigins}`;
  return [
    "default-src 'self'",
    // React's development build needs eval for its error overlay; production never allows it.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${payments}`,
    `frame-src 'self'${payments}`,
    // Signing up without JavaScript ends in a redirect from the site to the new subdomain.
    `form-action 'self' ${root.protocol}//${root.host} ${root.protocol}//*.${root.host}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function securityHeaders(
  response: NextResponse,
  {
    nonce,
    realm,
    requestId,
    path,
  }: { nonce: string; realm: HostRealm["realm"]; requestId: string; path: string },
): NextResponse {
  const { headers } = response;
  headers.set("content-security-policy", contentSecurityPolicy(nonce, realm));
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  // Not "no-referrer": a form sent without JavaScript would name no origin and be refused.
  const isSecret = SECRET_PATHS.has(path) || path.startsWith("/pay/");
  const referrer = isSecret ? "same-origin" : "strict-origin-when-cross-origin";
  headers.set("referrer-policy", referrer);
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(self)");
  // The payment window opens the bank's page in a window of its own and has to hear from it.
  const opener = realm === "console" ? "same-origin" : "same-origin-allow-popups";
  headers.set("cross-origin-opener-policy", opener);
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("x-request-id", requestId);
  if (isSecure) {
    headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

/** Path inside `app` for a path on a host; undefined when the host does not have it. */
function internalPath(host: HostRealm, path: string): { rewrite?: string } | undefined {
  if (host.realm === "unknown") return undefined;
  if (OPERATIONS.has(path) || path.startsWith("/api/") || isReference(path)) return {};
  // The product and the console are reached by their host names only.
  if (/^\/(t|console)(\/|$)/.test(path)) return undefined;
  if (host.realm === "console") return { rewrite: `/console${path}` };
  if (host.realm === "tenant") return { rewrite: `/t/${host.slug}${path}` };
  return {};
}

/**
 * Whether a request says that it was mapped before, to another host. After a redirect of a server
 * action Next fetches the target by itself, from the root host and with our headers of the first
 * mapping; refused, it leaves the fetch to the browser, which asks the right host.
 */
function isMappedElsewhere(request: NextRequest, host: HostRealm): boolean {
  const realm = request.headers.get("x-ilms-realm");
  if (realm === null) return false;
  const slug = host.realm === "tenant" ? host.slug : null;
  return realm !== host.realm || request.headers.get("x-ilms-tenant") !== slug;
}

/** Maps the host to its part of the application. No database, no authorisation. */
export function middleware(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const requestId = crypto.randomUUID();
  const host = parseHost(request.headers.get("host"), root.host);
  if (isMappedElsewhere(request, host)) return new NextResponse(null, { status: 421 });

  const headers = new Headers(request.headers);
  // Made true by lib/web/inbound.ts before Next.js saw the request.
  const ip = request.headers.get("x-forwarded-for") ?? "unknown";
  for (const name of OWN_HEADERS) headers.delete(name);
  headers.set("x-ilms-realm", host.realm);
  if (host.realm === "tenant") headers.set("x-ilms-tenant", host.slug);
  headers.set("x-ilms-ip", ip);
  headers.set("x-ilms-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", contentSecurityPolicy(nonce, host.realm));

  const target = internalPath(host, request.nextUrl.pathname);
  const url = request.nextUrl.clone();
  let response: NextResponse;
  if (!target) {
    url.pathname = "/not-found-on-this-host";
    response = NextResponse.rewrite(url, { request: { headers }, status: 404 });
  } else if (target.rewrite) {
    url.pathname = target.rewrite;
    response = NextResponse.rewrite(url, { request: { headers } });
  } else {
    response = NextResponse.next({ request: { headers } });
  }
  const path = request.nextUrl.pathname;
  return securityHeaders(response, { nonce, realm: host.realm, requestId, path });
}

export const config = {
  // Everything but built assets, which carry no data and need no host.
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
