import { MapPin } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { CompanyView } from "@/lib/web/views";

type Branch = CompanyView["branches"][number];

const COLUMNS: readonly Column<Branch>[] = [
  { key: "code", title: "Code", cell: (row) => <code className="font-mono">{row.code}</code> },
  { key: "name", title: "Name", cell: (row) => <span className="font-medium">{row.name}</span> },
  { key: "city", title: "City", cell: (row) => row.city, className: "w-full text-ink-muted" },
];

export function BranchList({ branches }: { branches: readonly Branch[] }) {
  return (
    <Card title="Branches">
      {branches.length > 0 ? (
        <Table label="Branches, table" columns={COLUMNS} rows={branches} />
      ) : (
        <EmptyState icon={MapPin} title="No branches on record">
          A branch is a place with its own stock or its own GST registration.
        </EmptyState>
      )}
    </Card>
  );
}
