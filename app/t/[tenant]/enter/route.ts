import { AppError } from "@/lib/core/errors";
import { signInBrowser } from "@/lib/web/auth";

// Relative, since a route handler takes itself to be at localhost.
function goTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}

/**
 * Exchanges a one-time pass for a session: the sign-up page's, or with `kind=impersonation` the one by
 * which platform staff acts as a person.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const token = searchParams.get("token") ?? "";
  const isImpersonation = searchParams.get("kind") === "impersonation";
  try {
    await signInBrowser(isImpersonation ? "impersonation" : "handoff", { token });
    return goTo("/");
  } catch (error) {
    if (error instanceof AppError && error.reason === "sign-in.token") {
      return goTo("/login?notice=link-used");
    }
    throw error;
  }
}

/** Next.js would answer HEAD with GET, and whoever only looks would use the pass up. */
export function HEAD(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
