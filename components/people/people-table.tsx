import { Users } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { PeopleFilterView, PersonRow } from "@/lib/web/views-people";
import { PersonStatus } from "./person-status";

const NONE = <span className="text-ink-muted">None</span>;
const NEVER = <span className="text-ink-muted">Never</span>;

const COLUMNS: readonly Column<PersonRow>[] = [
  {
    key: "name",
    title: "Name",
    cell: (row) => (
      <span className="flex items-center gap-2">
        <Link
          href={`/system-admin/people/${row.id}`}
          className="font-medium underline-offset-2 hover:underline"
        >
          {row.name}
        </Link>
        {row.userType === "service_account" && <Badge>Program</Badge>}
      </span>
    ),
  },
  { key: "email", title: "E-mail", cell: (row) => row.email, className: "text-ink-muted" },
  { key: "status", title: "Status", cell: (row) => <PersonStatus person={row} /> },
  {
    key: "roles",
    title: "Roles",
    cell: (row) =>
      row.roles.length > 0 ? (
        <span className="block max-w-64 truncate" title={row.roles.join(", ")}>
          {row.roles.join(", ")}
        </span>
      ) : (
        NONE
      ),
  },
  {
    key: "factor",
    title: "Second factor",
    cell: (row) => (row.hasSecondFactor ? "On" : <span className="text-ink-muted">Off</span>),
  },
  {
    key: "last",
    title: "Last active",
    align: "right",
    cell: (row) => (row.lastActiveAt ? <DateTime at={row.lastActiveAt} /> : NEVER),
  },
];

export function PeopleTable({
  people,
  filter,
  nextHref,
}: {
  people: readonly PersonRow[];
  filter: PeopleFilterView;
  nextHref: string | null;
}) {
  const isFiltered = filter.status !== undefined || filter.text !== undefined;
  return (
    <>
      <Card>
        {people.length > 0 ? (
          <Table label="People, table" columns={COLUMNS} rows={people} />
        ) : (
          <EmptyState icon={Users} title={isFiltered ? "Nobody fits" : "Nobody is listed"}>
            {isFiltered
              ? "Nobody here has that status and that text in the name or address."
              : "The people of this workspace appear here with their roles."}
          </EmptyState>
        )}
      </Card>
      {nextHref && (
        <Link href={nextHref} className={buttonStyle({ className: "self-end" })}>
          Next page
        </Link>
      )}
    </>
  );
}
