export const CURRENCIES = ["INR", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An amount in minor units (paise, cents). Never a float. */
export type Minor = bigint;

export function smallerOf(a: Minor, b: Minor): Minor {
  if (a < b) return a;
  return b;
}

const LOCALES: Record<Currency, string> = { INR: "en-IN", USD: "en-US" };

/**
 * Writes an amount the way its readers count: ₹1,99,900.00 in lakhs, $2,499.00 in thousands.
 * Whole amounts lose their decimals with `{ whole: true }` (price lists).
 */
export function formatMoney(
  amount: Minor,
  currency: Currency,
  options: { whole?: boolean } = {},
): string {
  const decimals = options.whole && amount % 100n === 0n ? 0 : 2;
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const text = `${sign}${absolute / 100n}.${String(absolute % 100n).padStart(2, "0")}`;
  // Intl formats decimal strings exactly; a number would lose paise above 2^53.
  return new Intl.NumberFormat(LOCALES[currency], {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(text as `${number}`);
}
