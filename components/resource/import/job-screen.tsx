"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportActions, ImportJob, ImportView } from "@/lib/web/views-data";
import { JobFigures } from "./job-figures";
import { JobProgress } from "./job-progress";
import { figure, isWorking, stateOf } from "./job-words";
import { type Mapping, MappingCard } from "./mapping-card";
import { ProblemsCard } from "./problems-card";
import { RollBack } from "./roll-back";
import { UndoRefused } from "./undo-refused";

type Doing = Awaited<ReturnType<ImportActions["start"]>>;

/** One import, from its columns to what came of it. */
export function JobScreen({
  view,
  job,
  actions,
}: {
  view: ImportView;
  job: ImportJob;
  actions: ImportActions;
}) {
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [problem, setProblem] = useState({ attempt: 0, message: "", requestId: "" });
  const [firstMode = "insert"] = view.modes;
  const [mapping, setMapping] = useState<Mapping>({
    columns: job.columns,
    writeMode: view.modes.includes(job.writeMode) ? job.writeMode : firstMode,
  });
  const run = (work: () => Promise<Doing>) =>
    begin(async () => {
      const answer = await work().catch(
        (): Doing => ({ isDone: false, message: "The connection broke. Try again." }),
      );
      const { message = "", requestId = "" } = answer.isDone ? {} : answer;
      setProblem(({ attempt }) => ({ attempt: attempt + 1, message, requestId }));
      if (answer.isDone) router.refresh();
    });
  const start = (isDryRun: boolean) => run(() => actions.start(job.id, { ...mapping, isDryRun }));
  const isWaiting = job.status === "queued";
  const isChecked = isWaiting && job.step === "checked";
  const { word, tone } = stateOf(job);
  const mayUndo =
    job.step === "run" && !isWorking(job) && !isWaiting && job.added + job.changed > 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 break-words font-medium text-sm">{job.fileName}</p>
        <Badge tone={tone}>{word}</Badge>
        <span className="text-ink-muted text-sm">{figure(job.totalRows)} rows</span>
      </div>
      <ErrorSummary
        attempt={problem.attempt}
        errors={[]}
        message={problem.message}
        requestId={problem.requestId || undefined}
      />
      {job.fault && <p className="text-danger text-sm">{job.fault}</p>}
      {isWorking(job) && (
        <JobProgress
          job={job}
          isPending={isPending}
          onCancel={() => run(() => actions.cancel(job.id))}
        />
      )}
      {(isChecked || (!isWaiting && !isWorking(job))) && <JobFigures job={job} />}
      {!isWorking(job) && job.status !== "rolled_back" && <ProblemsCard job={job} />}
      <UndoRefused job={job} />
      {isWaiting && <MappingCard view={view} job={job} mapping={mapping} onChange={setMapping} />}
      {isWaiting && (
        <div className="flex flex-wrap gap-2">
          <SubmitButton
            type="button"
            variant={isChecked ? "secondary" : "primary"}
            isPending={isPending}
            pendingLabel="Starting…"
            onClick={() => start(true)}
          >
            {isChecked ? "Check again" : "Check every row"}
          </SubmitButton>
          <SubmitButton
            type="button"
            variant={isChecked ? "primary" : "secondary"}
            isPending={isPending}
            pendingLabel="Starting…"
            onClick={() => start(false)}
          >
            {isChecked && job.failedRows > 0 ? "Import the others" : "Import"}
          </SubmitButton>
          <Link href={`${view.path}/import`} className={buttonStyle({ variant: "ghost" })}>
            Another file
          </Link>
        </div>
      )}
      {!isWaiting && !isWorking(job) && (
        <div className="flex flex-wrap gap-2">
          <Link href={view.path} className={buttonStyle({ variant: "primary" })}>
            See {view.label.many.toLowerCase()}
          </Link>
          <Link href={`${view.path}/import`} className={buttonStyle()}>
            {job.failedRows > 0 ? "Upload the mended file" : "Import another file"}
          </Link>
          {mayUndo && (
            <RollBack
              view={view}
              job={job}
              isPending={isPending}
              onRollBack={() => run(() => actions.rollBack(job.id))}
            />
          )}
        </div>
      )}
    </div>
  );
}
