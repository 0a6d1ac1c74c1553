import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import type { ImportJob } from "@/lib/web/views-data";
import { figure } from "./job-words";

/** What came of a file, or would come of it. */
export function JobFigures({ job }: { job: ImportJob }) {
  const { check, undo, status } = job;
  if (status === "rolled_back" && undo) {
    return (
      <StatStrip label="Rolled back">
        <Stat term="Removed" value={figure(undo.removed)} />
        <Stat term="Given back their values" value={figure(undo.restored)} />
        <Stat term="Left as they are" value={figure(undo.refusedCount)} />
      </StatStrip>
    );
  }
  const isTrial = status === "queued" && check !== undefined;
  const { added, changed, ok, failed } = isTrial
    ? check
    : { ...job, ok: job.okRows, failed: job.failedRows };
  return (
    <StatStrip label={isTrial ? "What would come of it" : "What came of it"}>
      <Stat term="Rows in the file" value={figure(job.totalRows)} />
      <Stat term={isTrial ? "Would be added" : "Added"} value={figure(added)} />
      <Stat term={isTrial ? "Would be changed" : "Changed"} value={figure(changed)} />
      <Stat term="Unchanged" value={figure(Math.max(ok - added - changed, 0))} />
      <Stat term="Refused" value={figure(failed)} />
    </StatStrip>
  );
}
