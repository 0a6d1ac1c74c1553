import { ProgressBar } from "@/components/ui/progress-bar";
import type { PeopleView } from "@/lib/web/views-people";

/** How many seats of the plan are taken. */
export function SeatsUsed({ seats, planName }: { seats: PeopleView["seats"]; planName: string }) {
  const { used, limit } = seats;
  return (
    <section
      aria-label="Seats"
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 rounded-lg border bg-surface px-4 py-2.5"
    >
      <p>
        <span className="font-semibold tabular-nums">
          {used.toLocaleString("en-IN")} of {limit.toLocaleString("en-IN")}
        </span>{" "}
        seats of the {planName} plan are taken
      </p>
      <div className="w-40 max-w-full">
        <ProgressBar
          label="Seats taken"
          value={Math.min(used, limit)}
          max={Math.max(limit, 1)}
          valueText={`${used} of ${limit}`}
        />
      </div>
      {used >= limit && (
        <p className="text-ink-muted">Deactivate somebody or revoke an invitation to free one.</p>
      )}
    </section>
  );
}
