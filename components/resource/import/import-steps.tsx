import { Check } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import type { ImportJob } from "@/lib/web/views-data";

const STEPS = ["Upload a file", "Match its columns", "Check and import"];

function reached(job: ImportJob | null): number {
  if (!job) return 0;
  return job.status === "queued" && job.step === "map" ? 1 : 2;
}

/** Where somebody is on the way from a file to records. */
export function ImportSteps({ job }: { job: ImportJob | null }) {
  const current = reached(job);
  const isOver = job?.status.startsWith("completed") || job?.status === "rolled_back";
  return (
    <ol aria-label="Steps" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STEPS.map((step, at) => {
        const isDone = at < current || isOver;
        return (
          <li
            key={step}
            aria-current={at === current && !isOver ? "step" : undefined}
            className={cn(
              "flex items-center gap-2 text-ink-muted",
              at === current && !isOver && "font-medium text-ink",
            )}
          >
            <span
              aria-hidden
              className={cn(
                "inline-flex size-5 items-center justify-center rounded-full border text-2xs tabular-nums",
                at === current && !isOver && "border-accent bg-accent text-on-accent",
              )}
            >
              {isDone ? <Check className="size-3" /> : at + 1}
            </span>
            {step}
            {isDone && <span className="sr-only">, done</span>}
          </li>
        );
      })}
    </ol>
  );
}
