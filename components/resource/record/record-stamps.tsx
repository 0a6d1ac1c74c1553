import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { RecordRow } from "@/lib/resource/answers";

function Stamp({ term, at, by }: { term: string; at: unknown; by: string | null | undefined }) {
  if (typeof at !== "string") return null;
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="text-right">
        <DateTime at={at} />
        {by && <span className="block text-ink-muted text-xs">{by}</span>}
      </dd>
    </div>
  );
}

/** Who made a record and who changed it last. */
export function RecordStamps({ record, children }: { record: RecordRow; children?: ReactNode }) {
  const { referenceTitles, createdAt, updatedAt } = record;
  return (
    <Card title="About this record">
      <dl className="flex flex-col gap-2 px-4 py-3">
        <Stamp term="Created" at={createdAt} by={referenceTitles.createdBy} />
        {updatedAt !== createdAt && (
          <Stamp term="Changed" at={updatedAt} by={referenceTitles.updatedBy} />
        )}
      </dl>
      {children}
    </Card>
  );
}
