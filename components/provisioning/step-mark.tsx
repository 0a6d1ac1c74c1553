import { Check, X } from "lucide-react";
import type { StepState } from "@/lib/platform/provisioning/progress";

const ROUND = "relative flex size-5 shrink-0 items-center justify-center rounded-full";

/** The state of a step as a mark; the words beside it say the same. */
export function StepMark({ state }: { state: StepState }) {
  switch (state) {
    case "done":
      return (
        <span aria-hidden className={`${ROUND} bg-accent text-on-accent`}>
          <Check className="size-3" strokeWidth={3} />
        </span>
      );
    case "failed":
      return (
        <span aria-hidden className={`${ROUND} border border-danger bg-danger-soft text-danger`}>
          <X className="size-3" strokeWidth={3} />
        </span>
      );
    case "running":
      return (
        <span aria-hidden className={`${ROUND} border-2 border-accent-ink`}>
          <span className="size-2 animate-pulse rounded-full bg-accent-ink" />
        </span>
      );
    case "pending":
      return <span aria-hidden className={`${ROUND} border border-line-strong bg-surface`} />;
  }
}
