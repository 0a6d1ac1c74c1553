import { isBlank } from "@/components/fields/typed";
import { workOut } from "@/lib/resource/amounts";
import type { AmountRule } from "@/lib/resource/description";
import type { LineRow, LineRows } from "./line-rows";

export type Sums = Readonly<Record<string, string>>;

const workedFields = ({ line }: AmountRule): readonly string[] =>
  [line.taxable, line.taxPct && line.tax, line.total].flatMap((name) => name ?? []);

const sumFields = ({ sums, total }: AmountRule): readonly string[] => [
  ...Object.keys(sums),
  ...(total ? [total.field] : []),
];

/**
 * The amounts that follow from what is typed, by the rule the server saves them with. Rows whose
 * amounts stay as they were are handed back as they are, so that only changed ones are drawn again.
 */
export function withAmounts(
  rule: AmountRule,
  rows: LineRows,
  header: Readonly<Record<string, unknown>>,
): { rows: LineRows; sums: Sums } {
  const worked: Record<string, unknown> = workOut(rule, {
    ...header,
    [rule.lines]: rows.map(({ values }) => values),
  });
  const lines = worked[rule.lines] as readonly Readonly<Record<string, string>>[];
  const { quantity, unitPrice } = rule.line;
  const isOpen = ({ values }: LineRow) => isBlank(values[quantity]) && isBlank(values[unitPrice]);
  return {
    rows: rows.map((row, index) => {
      const amounts = workedFields(rule).map((name): [string, string] => [
        name,
        isOpen(row) ? "" : (lines[index]?.[name] ?? ""),
      ]);
      const isSame = amounts.every(([name, amount]) => row.values[name] === amount);
      return isSame ? row : { ...row, values: { ...row.values, ...Object.fromEntries(amounts) } };
    }),
    sums: Object.fromEntries(sumFields(rule).map((name) => [name, String(worked[name] ?? "0.00")])),
  };
}
