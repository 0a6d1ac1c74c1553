import { type Currency, formatMoney } from "@/lib/core/money";

/** An amount in minor units as it came over the wire, written for its reader: ₹1,99,900.00. */
export function amountText(amount: number, currency: Currency): string {
  return formatMoney(BigInt(amount), currency);
}
