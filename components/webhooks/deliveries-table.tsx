import { Inbox } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { DeliveryRow } from "@/lib/web/views-webhooks";
import { DeliveryStatusBadge } from "./delivery-status";

const columns = (path: string): readonly Column<DeliveryRow>[] => [
  {
    key: "event",
    title: "Event",
    cell: ({ id, eventType }) => (
      <Link href={`${path}/deliveries/${id}`} className="font-mono text-xs hover:underline">
        {eventType}
      </Link>
    ),
  },
  { key: "status", title: "Status", cell: ({ status }) => <DeliveryStatusBadge status={status} /> },
  {
    key: "at",
    title: "Since",
    isDetail: true,
    cell: ({ createdAt }) => <DateTime at={createdAt} />,
  },
  {
    key: "attempts",
    title: "Attempts",
    align: "right",
    className: "tabular-nums",
    isDetail: true,
    cell: ({ attempts }) => attempts,
  },
  {
    key: "answer",
    title: "Answer",
    className: "tabular-nums",
    cell: ({ code, attempts }) => code ?? (attempts > 0 ? "None" : ""),
  },
  {
    key: "time",
    title: "Took",
    align: "right",
    className: "tabular-nums",
    isDetail: true,
    cell: ({ durationMs }) => durationMs !== null && `${durationMs.toLocaleString("en-IN")} ms`,
  },
];

/** The log of a webhook, newest first. */
export function DeliveriesTable({
  rows,
  isNarrowed,
  path,
}: {
  rows: readonly DeliveryRow[];
  isNarrowed: boolean;
  path: string;
}) {
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={Inbox} title={isNarrowed ? "Nothing matches" : "Nothing was sent yet"}>
          {isNarrowed
            ? "No delivery fits this search. Leave a filter out."
            : "The next event that this webhook is told of appears here. Or send a test."}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <Table label="Deliveries, table" columns={columns(path)} rows={rows} />
    </Card>
  );
}
