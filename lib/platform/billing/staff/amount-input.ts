import { z } from "zod";

/** ₹ 9,99,99,99,999.99: more is a slip of the finger. */
const MOST = 999_999_999_999n;

/** `1,00,000.50` as paise or cents; undefined for what is no amount. */
function minorOf(typed: string): bigint | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(",", "").trim());
  if (!match) return undefined;
  const [, whole = "0", decimals = ""] = match;
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
}

/**
 * An amount of money above zero, in minor units: an integer from the API, or what somebody typed in
 * major units ("1,00,000.50").
 */
export const amountInput = z
  .union([z.int(), z.string()], { error: "Enter an amount, such as 1,500.00." })
  .transform((given, ctx) => {
    const amount = typeof given === "number" ? BigInt(given) : minorOf(given);
    if (amount === undefined) ctx.addIssue("Enter an amount with at most two decimals.");
    else if (amount <= 0n) ctx.addIssue("Enter an amount above zero.");
    else if (amount > MOST) ctx.addIssue("This amount is too large.");
    else return amount;
    return z.NEVER;
  });
