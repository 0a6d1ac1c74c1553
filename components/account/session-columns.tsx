import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { Column } from "@/components/ui/table";

type ShownSession = {
  device: string;
  ipAddress: string | null;
  startedAt: string;
  lastSeenAt: string | null;
  isCurrent: boolean;
};

const UNKNOWN = <span className="text-ink-muted">Unknown</span>;

/** Device, address and times of a sign-in, wherever sign-ins are listed. */
export function sessionColumns<Row extends ShownSession>(
  isStaff: (row: Row) => boolean,
): readonly Column<Row>[] {
  return [
    {
      key: "device",
      title: "Device",
      cell: (row) => (
        <span className="flex items-center gap-2 font-medium">
          {row.device}
          {row.isCurrent && <Badge tone="accent">This session</Badge>}
          {isStaff(row) && <Badge tone="warning">Platform staff</Badge>}
        </span>
      ),
    },
    {
      key: "address",
      title: "IP address",
      className: "tabular-nums text-ink-muted",
      cell: (row) => row.ipAddress ?? UNKNOWN,
    },
    { key: "started", title: "Signed in", cell: (row) => <DateTime at={row.startedAt} /> },
    {
      key: "seen",
      title: "Last seen",
      cell: (row) => (row.lastSeenAt ? <DateTime at={row.lastSeenAt} /> : UNKNOWN),
    },
  ];
}
