"use client";

import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportJob } from "@/lib/web/views-data";
import { figure } from "./job-words";
import { useJobProgress } from "./use-job-progress";

/** A bar that moves while a worker reads the file. The page may be left: the work goes on. */
export function JobProgress({
  job,
  isPending,
  onCancel,
}: {
  job: ImportJob;
  isPending: boolean;
  onCancel: () => void;
}) {
  const { done, isLost } = useJobProgress(job);
  const isUndo = job.step === "undo";
  const title = isUndo
    ? "Rolling the import back"
    : job.status === "validating"
      ? "Checking every row"
      : "Importing";
  const told = `${figure(done)} of ${figure(job.totalRows)} rows`;
  return (
    <Card title={title}>
      <div className="flex flex-col gap-3 p-4">
        {!isUndo && <ProgressBar label={title} value={done} max={job.totalRows} valueText={told} />}
        <p role="status" className="text-ink-muted text-sm">
          {isLost
            ? "The connection broke; the work goes on. It is looked at again in a moment."
            : isUndo
              ? "What it wrote is being taken back."
              : `${told}. You may leave this page: the work goes on.`}
        </p>
        {!isUndo && (
          <SubmitButton
            type="button"
            variant="secondary"
            isPending={isPending}
            pendingLabel="Cancelling…"
            className="self-start"
            onClick={onCancel}
          >
            {job.status === "validating" ? "Stop checking" : "Stop importing"}
          </SubmitButton>
        )}
      </div>
    </Card>
  );
}
