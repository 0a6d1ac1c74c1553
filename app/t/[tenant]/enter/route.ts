import { AppError } from "@/lib/core/errors";
import { signInBrowser } from "@/lib/web/auth";

// Relative, since a route handler takes itself to be at localhost.
function goTo(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}

/** Exchanges the one-time pass of the sign-up page for a session. */
export async function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  try {
    await signInBrowser("handoff", { token });
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
