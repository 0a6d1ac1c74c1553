/** One line of the result: what was measured, beside a baseline of the same run where there is one. */
export type Row = {
  what: string;
  ours: number;
  unit: "ms" | "MB" | "per s" | "";
  baseline?: { what: string; value: number };
  /** Median of the ratios of neighbours, where both took turns; else the two numbers are divided. */
  ratio?: number;
  /** The most, or the least, that the number or else its ratio to the baseline should be. */
  goal?: { of: "ours" | "ratio" } & ({ most: number } | { least: number });
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

function goalText({ unit, goal }: Row): string {
  if (!goal) return "";
  const [sign, bound] = "most" in goal ? ["≤", goal.most] : ["≥", goal.least];
  return `${sign} ${goal.of === "ratio" ? `${bound}×` : amount(bound, unit)}`;
}

function verdict(goal: Row["goal"], judged: number | undefined): string {
  if (!goal || judged === undefined) return "";
  return ("most" in goal ? judged <= goal.most : judged >= goal.least) ? "met" : "MISSED";
}

function cells(row: Row): string[] {
  const { what, ours, unit, baseline, goal, ratio: paired } = row;
  const ratio = paired ?? (baseline && ours / baseline.value);
  return [
    what,
    amount(ours, unit),
    baseline ? `${amount(baseline.value, unit)}  ${baseline.what}` : "",
    ratio === undefined ? "" : `${ratio.toFixed(2)}×`,
    goalText(row),
    verdict(goal, goal?.of === "ratio" ? ratio : ours),
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
