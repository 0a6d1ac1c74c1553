import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";
import { writeDuration } from "./duration";
import { StepMark } from "./step-mark";

const SAID = { pending: "waiting", running: "running", done: "done", failed: "failed" } as const;

/** The real steps of provisioning in order. What is given as a child stands under the tables' step. */
export function StepList({
  steps,
  children,
}: {
  steps: ProvisioningProgress["steps"];
  children: ReactNode;
}) {
  return (
    <ol className="flex flex-col">
      {steps.map(({ step, label, state, duration_ms }, index) => (
        <li key={step} className="relative flex gap-3 pb-4 last:pb-0">
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={cn(
                "absolute top-6 bottom-0 left-2.5 w-px -translate-x-1/2",
                state === "done" ? "bg-accent" : "bg-line-strong",
              )}
            />
          )}
          <StepMark state={state} />
          <div className="min-w-0 flex-1">
            <p className="flex justify-between gap-3">
              <span className={cn(state === "pending" ? "text-ink-muted" : "font-medium")}>
                {label}
                <span className="sr-only">, {SAID[state]}</span>
              </span>
              {duration_ms !== null && (
                <span className="shrink-0 text-ink-muted tabular-nums">
                  {writeDuration(duration_ms)}
                </span>
              )}
            </p>
            {step === "tables" && children}
          </div>
        </li>
      ))}
    </ol>
  );
}
