import { MapPin } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { BranchRow } from "@/lib/web/views-settings";

const NONE = <span className="text-ink-muted">None</span>;

const COLUMNS: readonly Column<BranchRow>[] = [
  { key: "code", title: "Code", cell: (row) => <code className="font-mono">{row.code}</code> },
  {
    key: "name",
    title: "Name",
    cell: (row) => (
      <Link
        href={`/system-admin/branches/${row.id}`}
        className="font-medium text-accent-ink underline-offset-2 hover:underline"
      >
        {row.name}
      </Link>
    ),
  },
  { key: "city", title: "City", cell: (row) => row.city },
  {
    key: "gstin",
    title: "Registration",
    cell: (row) => <code className="font-mono">{row.gstin}</code>,
  },
  { key: "parent", title: "Below", cell: (row) => row.parent ?? NONE },
  { key: "manager", title: "Manager", cell: (row) => row.manager ?? NONE },
  {
    key: "status",
    title: "Status",
    cell: (row) => (
      <Badge tone={row.isActive ? "success" : "neutral"}>
        {row.isActive ? "Active" : "Inactive"}
      </Badge>
    ),
  },
];

export function BranchList({ branches }: { branches: readonly BranchRow[] }) {
  return (
    <Card>
      {branches.length > 0 ? (
        <Table label="Branches, table" columns={COLUMNS} rows={branches} />
      ) : (
        <EmptyState icon={MapPin} title="No branches yet">
          A branch is an office, showroom or depot: people work there, warehouses belong to it and
          documents are numbered under it. One is enough to begin with.
        </EmptyState>
      )}
    </Card>
  );
}
