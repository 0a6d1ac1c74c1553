import { ProgressBar } from "@/components/ui/progress-bar";
import { TableGrid } from "./table-grid";

/** How many of the tables exist: in words, as a bar, and one by one. */
export function TableProgress({
  done,
  total,
  isFailed,
}: {
  done: number;
  total: number;
  isFailed: boolean;
}) {
  if (done === 0) return null;
  return (
    <div className="pt-1">
      <p className="pb-2 text-ink-muted tabular-nums">
        {done} of {total} tables{isFailed && " when it stopped"}
      </p>
      <ProgressBar
        label="Tables created"
        value={done}
        max={total}
        valueText={`${done} of ${total} tables`}
      />
      <TableGrid done={done} total={total} />
    </div>
  );
}
