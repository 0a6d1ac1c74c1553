import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleStaffRow } from "@/lib/web/views-console";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<ConsoleStaffRow>[] = [
  {
    key: "name",
    title: "Name",
    cell: (row) => <CellLink href={`/staff/${row.id}`}>{row.name}</CellLink>,
  },
  { key: "email", title: "E-mail", className: "w-full", cell: (row) => row.email },
  { key: "roles", title: "Roles", cell: (row) => row.roles.join(", ") || "None" },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  {
    key: "factor",
    title: "Second factor",
    cell: (row) =>
      row.hasSecondFactor ? (
        <Badge tone="success">Set up</Badge>
      ) : (
        <Badge tone="warning">Not yet</Badge>
      ),
  },
  {
    key: "last",
    title: "Last sign-in",
    align: "right",
    cell: (row) =>
      row.lastSignInAt ? (
        <DateTime at={row.lastSignInAt} />
      ) : (
        <span className="text-ink-muted">Never</span>
      ),
  },
];

/** Members of staff. There is always at least one: the owner. */
export function StaffTable({ rows }: { rows: readonly ConsoleStaffRow[] }) {
  return (
    <Card>
      <Table label="Staff, table" columns={COLUMNS} rows={rows} />
    </Card>
  );
}
