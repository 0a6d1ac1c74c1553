import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import type { WebhookRow } from "@/lib/web/views-webhooks";
import { WebhookStateBadge } from "./webhook-state";

function chosen(eventTypes: readonly string[] | null): string {
  if (eventTypes === null) return "All events";
  const [first = "", ...more] = eventTypes;
  return more.length > 0 ? `${first} and ${more.length} more` : first;
}

const COLUMNS: readonly Column<WebhookRow>[] = [
  {
    key: "url",
    title: "Webhook",
    cell: ({ id, url }) => (
      <Link
        href={`/system-admin/webhooks/${id}`}
        className="block max-w-56 truncate font-medium hover:underline sm:max-w-80"
        title={url}
      >
        {url}
      </Link>
    ),
  },
  { key: "state", title: "State", cell: ({ state }) => <WebhookStateBadge state={state} /> },
  {
    key: "description",
    title: "Description",
    className: "text-ink-muted",
    isDetail: true,
    cell: ({ description }) => (
      <span className="block max-w-48 truncate" title={description ?? undefined}>
        {description}
      </span>
    ),
  },
  {
    key: "events",
    title: "Is told of",
    className: "text-ink-muted",
    isDetail: true,
    cell: ({ eventTypes }) => <span title={eventTypes?.join(", ")}>{chosen(eventTypes)}</span>,
  },
  {
    key: "waiting",
    title: "Waiting",
    align: "right",
    className: "tabular-nums",
    isDetail: true,
    cell: ({ waiting }) => waiting.toLocaleString("en-IN"),
  },
  {
    key: "dead",
    title: "Given up",
    align: "right",
    className: "tabular-nums",
    isDetail: true,
    cell: ({ dead }) => dead.toLocaleString("en-IN"),
  },
  {
    key: "succeeded",
    title: "Last delivered",
    isDetail: true,
    cell: ({ succeededAt }) =>
      succeededAt ? (
        <DateTime at={succeededAt} style="day" />
      ) : (
        <span className="text-ink-muted">Nothing yet</span>
      ),
  },
];

/** The webhooks of the workspace with how they are doing. */
export function WebhooksTable({ rows }: { rows: readonly WebhookRow[] }) {
  return (
    <Card>
      <Table label="Webhooks, table" columns={COLUMNS} rows={rows} />
    </Card>
  );
}
