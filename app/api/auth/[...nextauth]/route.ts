import { NextRequest } from "next/server";
import { consoleAddress, workspaceAddress } from "@/lib/web/addresses";
import { handlers } from "@/lib/web/auth";

const REFUSED = new Set<string | null>(["cross-site", "same-site"]);

/** Address of the host that was asked, as the middleware saw it; the site has no sign-in. */
function hostAddress({ headers }: NextRequest): string | undefined {
  const slug = headers.get("x-ilms-tenant");
  if (headers.get("x-ilms-realm") === "console") return consoleAddress();
  return slug ? workspaceAddress(slug) : undefined;
}

/** next-auth builds redirects from the URL, and in a route handler that is always localhost. */
async function serve(request: NextRequest, method: "GET" | "POST"): Promise<Response> {
  const address = hostAddress(request);
  if (!address) return new Response(null, { status: 404 });
  const { headers, nextUrl } = request;
  const origin = headers.get("origin");
  // A tenant's page is same-site with every other tenant's: cookies travel, so the origin decides.
  const isForeign = origin ? origin !== address : REFUSED.has(headers.get("sec-fetch-site"));
  if (method === "POST" && isForeign) return new Response(null, { status: 403 });
  const url = new URL(`${nextUrl.pathname}${nextUrl.search}`, address);
  return handlers[method](new NextRequest(url, request));
}

export const GET = (request: NextRequest) => serve(request, "GET");
export const POST = (request: NextRequest) => serve(request, "POST");
