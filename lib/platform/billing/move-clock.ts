import { z } from "zod";
import { config } from "@/lib/core/config";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { advanceBillingClock, billingTime } from "./clock";
import { remindNext } from "./reminder/remind-next";
import { runDue } from "./run-due";

/** A plain day means the middle of it in India, which is the same day for everybody. */
const input = z.object({
  advance_to: z
    .union([
      z.iso.datetime({ offset: true }),
      z.iso.date().transform((day) => `${day}T06:30:00.000Z`),
    ])
    .transform((text) => new Date(text)),
});

const UNREADABLE = "Give a day or an instant, such as 2026-06-10 or 2026-06-10T06:30:00Z.";

/** Ten years: further ahead a slip of the finger cannot be taken back. */
const FURTHEST_MS = 10 * 366 * 86_400_000;

/** Whether this installation has a clock to move: not in production. */
export const hasMovableClock = (): boolean => !config().isProduction;

/** Lets the payment gateway's stand-in follow. Without one there is nothing to move. */
async function moveGateway(to: Date): Promise<boolean> {
  const { RAZORPAY_BASE_URL: base } = config();
  if (new URL(base).hostname.endsWith("razorpay.com")) return false;
  try {
    const response = await fetch(`${base}/sim/control/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ now: to.toISOString() }),
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok;
  } catch (fault) {
    log().warn({ err: fault }, "the gateway's clock did not follow");
    return false;
  }
}

/**
 * Moves the clock of billing and of the gateway's stand-in forward, in development and tests only, and
 * does what is due by then. It never moves back: an earlier moment leaves it where it is. Throws
 * `not_found` in production, `invalid`.
 */
export async function moveClock(
  given: unknown,
  now: Date,
): Promise<{ now: string; gatewayMoved: boolean; tenants: number; failed: number }> {
  if (!hasMovableClock()) {
    throw new AppError("not_found", "route.unknown", "There is no such clock.");
  }
  const parsed = input.safeParse(given);
  if (!parsed.success) {
    throw new AppError("invalid", "input.invalid", UNREADABLE, {
      fields: { advance_to: UNREADABLE },
    });
  }
  const { advance_to: to } = parsed.data;
  const shown = await billingTime(now);
  if (to.getTime() - shown.getTime() > FURTHEST_MS) {
    const message = "This is more than ten years ahead.";
    throw new AppError("invalid", "clock.too-far", message, { fields: { advance_to: message } });
  }
  const moved = to > shown ? await advanceBillingClock(to, now) : shown;
  const gatewayMoved = await moveGateway(moved);
  const outcome = await runDue(moved);
  while (await remindNext(moved, log())) {
    // One batch of reminders after another.
  }
  return { now: moved.toISOString(), gatewayMoved, ...outcome };
}
