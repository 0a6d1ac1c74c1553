import { PROVISIONING_STEPS, STEP_LABELS } from "@/lib/platform/provisioning/progress";

/** The step a job is at or stopped at, and why it stopped. */
export function JobStep({ step, reason }: { step: string | null; reason: string | null }) {
  const known = PROVISIONING_STEPS.find((name) => name === step);
  return (
    <span className="block min-w-56">
      {known ? STEP_LABELS[known] : step}
      {reason && <span className="block text-danger text-xs">{reason}</span>}
    </span>
  );
}
