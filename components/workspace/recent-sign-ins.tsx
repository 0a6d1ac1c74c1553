import { LogIn } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { HomeView } from "@/lib/web/views";

type Row = HomeView["recentSignIns"][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: "name", title: "Person", cell: (row) => <span className="font-medium">{row.name}</span> },
  { key: "device", title: "Device", cell: (row) => row.device, className: "text-ink-muted" },
  { key: "at", title: "When", cell: (row) => <DateTime at={row.at} />, align: "right" },
];

export function RecentSignIns({ rows }: { rows: readonly Row[] }) {
  return (
    <Card title="Latest sign-ins">
      {rows.length > 0 ? (
        <Table label="Latest sign-ins, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={LogIn} title="Nobody has signed in yet">
          Each sign-in of this workspace&rsquo;s people is listed here with its device.
        </EmptyState>
      )}
    </Card>
  );
}
