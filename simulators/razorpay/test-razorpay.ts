import { createRazorpaySimulator, type RazorpaySimulator } from "./server";

/**
 * A simulator for one test file, with the environment set to it. Call it before anything reads the
 * configuration; the clock stands still at `now` until the test moves it.
 */
export async function startTestRazorpay(
  settings: Parameters<typeof createRazorpaySimulator>[0] = {},
): Promise<RazorpaySimulator> {
  const now = settings.now ?? new Date("2026-05-20T04:30:00Z");
  const simulator = await createRazorpaySimulator({ ...settings, now });
  process.env.RAZORPAY_BASE_URL = simulator.url;
  process.env.RAZORPAY_CHECKOUT_URL = `${simulator.url}/v1/checkout.js`;
  // Whoever only talks to Razorpay needs no database.
  process.env.DATABASE_URL ??= "postgres://nobody@localhost:1/none";
  return simulator;
}
