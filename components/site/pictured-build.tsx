import { StepList } from "@/components/provisioning/step-list";
import { TableProgress } from "@/components/provisioning/table-progress";
import { PICTURED_STEPS, PICTURED_TABLES } from "./pictured-workspace";

/** The provisioning page in the middle of its work. */
export function PicturedBuild({ host }: { host: string }) {
  return (
    <div className="rounded-xl border bg-surface p-5 shadow-frame">
      <p className="font-semibold text-base">Building Kaveri Pumps</p>
      <p className="mb-4 truncate text-ink-muted">kaveri-pumps.{host}</p>
      <StepList steps={PICTURED_STEPS}>
        <TableProgress {...PICTURED_TABLES} isFailed={false} />
      </StepList>
    </div>
  );
}
