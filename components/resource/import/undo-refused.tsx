import { Card } from "@/components/ui/card";
import type { ImportJob } from "@/lib/web/views-data";

/** Records that a roll-back left as they are. */
export function UndoRefused({ job }: { job: ImportJob }) {
  const { refused = [], refusedCount = 0 } = job.undo ?? {};
  if (refused.length === 0) return null;
  return (
    <Card
      title={
        refusedCount > refused.length ? "The first records left as they are" : "Left as they are"
      }
    >
      <ul className="divide-y">
        {refused.map(({ label, reason }) => (
          <li key={label} className="flex flex-wrap gap-x-3 px-4 py-1.5 text-sm">
            <span className="font-medium">{label}</span>
            <span className="text-ink-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
