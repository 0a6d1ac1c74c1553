"use client";

import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";
import { ElapsedTime } from "./elapsed-time";
import { EnterWorkspace } from "./enter-workspace";
import { ProvisioningFailure } from "./provisioning-failure";
import { StepList } from "./step-list";
import { TableProgress } from "./table-progress";
import { useProgress } from "./use-progress";

const TITLES: Record<ProvisioningProgress["state"], (company: string) => string> = {
  queued: (company) => `${company} is next in line`,
  running: (company) => `Building ${company}`,
  done: (company) => `${company} is ready`,
  failed: (company) => `${company} could not be built`,
};

/** A workspace being built, step by step, until its owner can walk in. */
export function ProvisioningView({
  initial,
  canEnter,
  enter,
  retry,
}: {
  initial: ProvisioningProgress;
  canEnter: boolean;
  enter: () => Promise<void>;
  retry: () => Promise<void>;
}) {
  const { progress, isOutOfReach, restart } = useProgress(initial);
  const { state, steps, company_name, address, failure } = progress;
  const step = steps.findIndex((one) => one.state === "running");
  return (
    <>
      <h1 className="break-words font-semibold text-2xl tracking-tight">
        {TITLES[state](company_name)}
      </h1>
      <p className="mt-1 mb-6 break-words text-ink-muted">{address.replace(/^https?:\/\//, "")}</p>
      <p role="status" className="sr-only">
        {state === "running" &&
          step >= 0 &&
          `Step ${step + 1} of ${steps.length}: ${steps[step]?.label}`}
        {state === "done" && "The workspace is ready."}
      </p>
      <section aria-label="Progress" className="rounded-lg border bg-surface p-5 text-sm sm:p-6">
        <StepList steps={steps}>
          <TableProgress {...progress.tables} isFailed={failure?.step === "tables"} />
        </StepList>
        <p className="mt-5 flex justify-between border-t pt-4 text-ink-muted">
          {isOutOfReach ? "The server cannot be reached; trying again" : "Elapsed"}
          <ElapsedTime
            elapsedMs={progress.elapsed_ms}
            isRunning={state === "running" || state === "queued"}
          />
        </p>
      </section>
      <div className="mt-6">
        {failure && (
          <ProvisioningFailure
            failure={failure}
            canRetry={canEnter}
            retry={retry}
            onRetried={restart}
          />
        )}
        {state === "done" && (
          <EnterWorkspace
            tenantId={progress.tenant_id}
            address={address}
            canEnter={canEnter}
            enter={enter}
          />
        )}
        {!failure && state !== "done" && (
          <p className="text-ink-muted text-sm">
            You can leave this page. The work goes on, and we mail you when the workspace is ready.
          </p>
        )}
      </div>
    </>
  );
}
