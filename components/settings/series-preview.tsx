import { shortFiscalYear } from "@/lib/admin/number-series/fiscal-year";
import { formatNumber, longestNumber, refusePattern } from "@/lib/admin/number-series/pattern";

export type SeriesDraft = {
  pattern: string;
  padLength: string;
  nextValue: string;
  fiscalYear: string;
  branchCode: string | undefined;
  isGst: boolean;
  day: string;
};

const TOKENS = [
  ["{FY}", (draft: SeriesDraft) => shortFiscalYear(draft.fiscalYear) || "fiscal year"],
  ["{YYYY}", (draft: SeriesDraft) => draft.day.slice(0, 4)],
  ["{YY}", (draft: SeriesDraft) => draft.day.slice(2, 4)],
  ["{MM}", (draft: SeriesDraft) => draft.day.slice(5, 7)],
  ["{BRANCH}", (draft: SeriesDraft) => draft.branchCode ?? "code of the branch"],
  ["{SEQ}", () => "the count"],
] as const;

/** The next number as it would be written, or the rule that speaks against it. */
export function SeriesPreview({ draft }: { draft: SeriesDraft }) {
  const { pattern, fiscalYear, day, branchCode, isGst } = draft;
  const facts = { fiscalYear, day, branchCode };
  const sequence = Number(draft.nextValue) || 1;
  const padLength = Number(draft.padLength) || 1;
  const refusal = refusePattern(pattern, facts, { sequence, padLength, isGst });
  const number = formatNumber(pattern, facts, { sequence, padLength });
  return (
    <div className="flex flex-col gap-2 rounded-md border bg-canvas p-3">
      <p className="text-ink-muted text-xs">Next number</p>
      <p aria-live="polite" className="flex flex-wrap items-baseline gap-x-3">
        <code className="break-all font-mono font-semibold text-base">{number}</code>
        <span className={refusal ? "text-danger" : "text-ink-muted"}>
          {refusal ?? `${number.length} of ${longestNumber(isGst)} characters`}
        </span>
      </p>
      <p className="flex flex-wrap gap-x-3 gap-y-1 text-ink-muted text-xs">
        {TOKENS.map(([token, example]) => (
          <span key={token}>
            <code className="font-mono text-ink">{token}</code> {example(draft)}
          </span>
        ))}
      </p>
    </div>
  );
}
