import type { Minor } from "@/lib/core/money";

/**
 * What the first `day` days of a period of `days` cost, half up: C(P,d) of the billing specification,
 * section 7. Slices telescope, so any partition of a period sums to the price exactly.
 */
export function costOfDays(price: Minor, day: number, days: number): Minor {
  const [d, n] = [BigInt(day), BigInt(days)];
  return (2n * price * d + n) / (2n * n);
}

/** Charge for the days `[from, to)` of a period of `days`, counted from the period's start. */
export function chargeForDays(price: Minor, from: number, to: number, days: number): Minor {
  return costOfDays(price, to, days) - costOfDays(price, from, days);
}

/** `amount` × `part` ÷ `whole`, rounded half up; all of them not negative. */
export function share(amount: Minor, part: Minor, whole: Minor): Minor {
  return (2n * amount * part + whole) / (2n * whole);
}
