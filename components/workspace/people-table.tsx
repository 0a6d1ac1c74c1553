import { Users } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { PersonRow } from "@/lib/web/views";

const TONES: Record<string, Tone> = { active: "success", suspended: "warning", locked: "danger" };

const COLUMNS: readonly Column<PersonRow>[] = [
  { key: "name", title: "Name", cell: (row) => <span className="font-medium">{row.name}</span> },
  { key: "email", title: "E-mail", cell: (row) => row.email, className: "text-ink-muted" },
  {
    key: "status",
    title: "Status",
    cell: (row) => <Badge tone={TONES[row.status] ?? "neutral"}>{sentenceCase(row.status)}</Badge>,
  },
  {
    key: "roles",
    title: "Roles",
    cell: (row) =>
      row.roles.length > 0 ? row.roles.join(", ") : <span className="text-ink-muted">None</span>,
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

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Card>
      {people.length > 0 ? (
        <Table label="People, table" columns={COLUMNS} rows={people} />
      ) : (
        <EmptyState icon={Users} title="Nobody is listed">
          The people of this workspace appear here with their roles.
        </EmptyState>
      )}
    </Card>
  );
}
