import { ProgressBar } from "@/components/ui/progress-bar";

const count = (number: number) => number.toLocaleString("en-IN");

/** How much of something is used; without a limit only how much there is. */
export function Meter({
  name,
  used,
  limit,
  hint,
}: {
  name: string;
  used: number;
  limit: number | null;
  hint: string;
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex justify-between gap-2">
        <span className="font-medium">{name}</span>
        <span className="text-ink-muted tabular-nums">
          {limit === null ? `${count(used)}, no limit` : `${count(used)} of ${count(limit)}`}
        </span>
      </p>
      {limit !== null && (
        <ProgressBar
          label={name}
          value={Math.min(used, limit)}
          max={Math.max(limit, 1)}
          valueText={`${count(used)} of ${count(limit)}`}
        />
      )}
      <p className="text-ink-muted text-xs">{hint}</p>
    </div>
  );
}
