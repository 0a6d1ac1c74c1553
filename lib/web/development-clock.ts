import { currentTime } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { hasMovableClock, moveClock } from "@/lib/platform/billing/move-clock";
import { problemResponse } from "./problem";

/**
 * Moves billing's clock forward: `POST {"advance_to": "2026-06-10"}`. In development and tests only;
 * elsewhere there is no such route.
 */
export async function moveDevelopmentClock(request: Request): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  if (!hasMovableClock()) return new Response(null, { status: 404 });
  try {
    const given: unknown = await request.json().catch(() => {
      throw new AppError("invalid", "body.not-json", "The body is not JSON.");
    });
    return Response.json(await moveClock(given, currentTime()));
  } catch (error) {
    return problemResponse(error, requestId);
  }
}
