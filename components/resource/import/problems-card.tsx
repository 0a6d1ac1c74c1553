import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { ImportJob } from "@/lib/web/views-data";
import { figure } from "./job-words";

/** The first rows that were refused, with their reasons; all of them are in the file. */
export function ProblemsCard({ job }: { job: ImportJob }) {
  const { problems, failedRows, id } = job;
  if (problems.length === 0) return null;
  const isCut = failedRows > problems.length;
  return (
    <Card
      title={isCut ? `The first ${problems.length} refused rows` : "Refused rows"}
      aside={
        <a
          href={`/api/v1/data-jobs/${id}/rejected.csv`}
          download
          className={buttonStyle({ size: "sm" })}
        >
          <Download aria-hidden className="size-3.5" />
          {failedRows === 1 ? "Download the row" : `Download all ${figure(failedRows)}`}
        </a>
      }
    >
      <ol
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
        tabIndex={0}
        aria-label="Refused rows"
        className="max-h-96 divide-y overflow-y-auto focus-visible:-outline-offset-2"
      >
        {problems.map(({ row, reason }) => (
          <li key={row} className="flex gap-3 px-4 py-1.5 text-sm">
            <span className="w-20 shrink-0 text-ink-muted tabular-nums">Row {figure(row)}</span>
            <span className="min-w-0 break-words">{reason}</span>
          </li>
        ))}
      </ol>
      <p className="border-t px-4 py-2 text-ink-muted text-xs">
        Mend them in the downloaded file, whose last column names the reason, and upload that file:
        the columns are matched as they were.
      </p>
    </Card>
  );
}
