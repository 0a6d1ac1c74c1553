import type { Minor } from "@/lib/core/money";
import { type Day, financialYear } from "./day";
import { share } from "./proration";

export const TAXES = ["cgst", "sgst", "igst"] as const;
/** An amount for each of the three taxes. */
export type Taxes = Record<(typeof TAXES)[number], Minor>;
/** Rates in hundredths of a percent. */
export type TaxRates = Record<(typeof TAXES)[number], number>;

export const NO_TAX: Taxes = { cgst: 0n, sgst: 0n, igst: 0n };

function taxes(amountOf: (tax: keyof Taxes) => Minor): Taxes {
  return { cgst: amountOf("cgst"), sgst: amountOf("sgst"), igst: amountOf("igst") };
}

/** Tax of one line, each rounded half up by itself (specification, section 10). */
export function taxOn(amount: Minor, rates: TaxRates): Taxes {
  return taxes((tax) => share(amount, BigInt(rates[tax]), 10_000n));
}

/**
 * Tax given back when the credited part of a line grows from `before` to `after`. Cumulative, so that
 * a fully credited line returns exactly its tax.
 */
export function taxCredited(line: Taxes & { amount: Minor }, before: Minor, after: Minor): Taxes {
  // A few days of a very small price cost nothing; there is no tax to share then.
  if (line.amount === 0n) return NO_TAX;
  return taxes(
    (tax) => share(line[tax], after, line.amount) - share(line[tax], before, line.amount),
  );
}

export function addTaxes(lines: readonly Taxes[]): Taxes {
  return taxes((tax) => lines.reduce((sum, line) => sum + line[tax], 0n));
}

export function taxTotal(amounts: Taxes): Minor {
  return amounts.cgst + amounts.sgst + amounts.igst;
}

/** Whether a credit note may no longer carry GST: after 30 November following the invoice's year. */
export function isTimeBarred(invoiceIssuedOn: Day, creditedOn: Day): boolean {
  const endsIn = 2000 + Number(financialYear(invoiceIssuedOn).slice(3));
  return creditedOn > `${endsIn}-11-30`;
}
