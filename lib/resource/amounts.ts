import Big from "big.js";
import type { AmountRule } from "./description";

type Row = Readonly<Record<string, unknown>>;

const NOTHING = new Big(0);

function numberIn(row: Row, field: string | undefined): Big {
  const value = field === undefined ? undefined : row[field];
  if (value === undefined || value === null || value === "") return NOTHING;
  try {
    return new Big(String(value));
  } catch {
    // Half-typed text in a form; the schema names it when it is saved.
    return NOTHING;
  }
}

/** Money is rounded to two digits, halves away from zero, as section 170 of the CGST Act does. */
const money = (amount: Big) => amount.round(2, Big.roundHalfUp);

type Sums = Record<"gross" | "discount" | "taxable" | "tax" | "total", Big>;

function workOutLine({ line }: AmountRule, row: Row): Sums {
  const gross = money(numberIn(row, line.quantity).times(numberIn(row, line.unitPrice)));
  const discount = money(numberIn(row, line.discount));
  const taxable = gross.minus(discount);
  const tax = line.taxPct
    ? money(taxable.times(numberIn(row, line.taxPct)).div(100))
    : money(numberIn(row, line.tax));
  return { gross, discount, taxable, tax, total: taxable.plus(tax) };
}

/**
 * A record with the amounts that follow from its lines: of each line what is taxable, its tax and its
 * total, of the record its sums and total. Decimal text in and out, exact; rounded per line.
 */
export function workOut<Rec extends Row>(rule: AmountRule, record: Rec): Rec {
  const { lines, line, sums, total } = rule;
  const rows = Array.isArray(record[lines]) ? (record[lines] as Row[]) : [];
  const worked = rows.map((row) => ({ row, sums: workOutLine(rule, row) }));
  const sumOf = (part: keyof Sums) =>
    worked.reduce((sum, { sums: own }) => sum.plus(own[part]), NOTHING);
  const summed = Object.entries(sums).map(([field, part]) => [field, sumOf(part).toFixed(2)]);
  const result: Record<string, unknown> = {
    ...record,
    [lines]: worked.map(({ row, sums: own }) => ({
      ...row,
      ...(line.taxable && { [line.taxable]: own.taxable.toFixed(2) }),
      ...(line.tax && line.taxPct && { [line.tax]: own.tax.toFixed(2) }),
      [line.total]: own.total.toFixed(2),
    })),
    ...Object.fromEntries(summed),
  };
  if (total) {
    const sum = total.of.reduce((amount, part) => {
      const isTaken = part.startsWith("-");
      const value = numberIn(result, isTaken ? part.slice(1) : part);
      return isTaken ? amount.minus(value) : amount.plus(value);
    }, NOTHING);
    result[total.field] = sum.toFixed(2);
  }
  return result as Rec;
}
