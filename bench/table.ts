/** One line of the result: what was measured, beside a baseline of the same run where there is one. */
export type Row = {
  what: string;
  ours: number;
  unit: "ms" | "MB" | "per s" | "";
  baseline?: { what: string; value: number };
  /** Median of the ratios of neighbours, where both took turns; else the two numbers are divided. */
  ratio?: number;
  /** The most the time, or else the ratio to the baseline, should be. */
  goal?: { most: number; of: "ours" | "ratio" };
};

const HEAD = ["measurement", "ours", "baseline", "ratio", "goal", ""];

function amount(value: number, unit: Row["unit"]): string {
  const digits = Number.isInteger(value) || value >= 1_000 ? 0 : value >= 10 ? 1 : 2;
  const text = value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit ? `${text} ${unit}` : text;
}

function cells({ what, ours, unit, baseline, goal, ratio: paired }: Row): string[] {
  const ratio = paired ?? (baseline && ours / baseline.value);
  const judged = goal?.of === "ratio" ? ratio : ours;
  return [
    what,
    amount(ours, unit),
    baseline ? `${amount(baseline.value, unit)}  ${baseline.what}` : "",
    ratio === undefined ? "" : `${ratio.toFixed(2)}×`,
    goal ? `≤ ${goal.of === "ratio" ? `${goal.most}×` : amount(goal.most, unit)}` : "",
    goal && judged !== undefined ? (judged <= goal.most ? "met" : "MISSED") : "",
  ];
}

/** The results as one Markdown table, aligned for the terminal. */
export function drawTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const draw = (line: readonly string[]) =>
    `| ${widths.map((width, column) => (line[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [lines[0] ?? [], rule, ...lines.slice(1)].map(draw).join("\n");
}
