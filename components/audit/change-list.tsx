import { ArrowRight } from "lucide-react";
import { DateTime } from "@/components/ui/date-time";
import type { AuditChangeView, AuditValueView } from "@/lib/web/views-audit";
import { fieldLabel } from "./words";

function Value({ value }: { value: AuditValueView }) {
  if (value.kind === "empty") return <span className="text-ink-muted">empty</span>;
  if (value.kind === "instant") return <DateTime at={value.at} />;
  return <span className="break-words">{value.text}</span>;
}

/** Before and after, field by field. */
export function ChangeList({ changes }: { changes: readonly AuditChangeView[] }) {
  return (
    <dl className="flex flex-col gap-1 whitespace-normal text-sm">
      {changes.map((change) => (
        <div key={change.field} className="grid gap-x-3 sm:grid-cols-[11rem_1fr]">
          <dt className="text-ink-muted">{fieldLabel(change.field)}</dt>
          <dd className="min-w-0">
            {change.isSecret ? (
              <span className="text-ink-muted">changed</span>
            ) : (
              <span className="inline-flex min-w-0 flex-wrap items-center gap-x-1.5">
                {change.from.kind !== "empty" && (
                  <>
                    <del className="min-w-0 text-ink-muted decoration-ink-faint">
                      <Value value={change.from} />
                    </del>
                    <ArrowRight aria-label="became" className="size-3.5 text-ink-faint" />
                  </>
                )}
                <Value value={change.to} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
