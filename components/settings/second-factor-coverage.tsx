import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { type Column, Table } from "@/components/ui/table";
import type { SecurityPolicyView } from "@/lib/web/views-settings";

type StrictRole = SecurityPolicyView["strictRoles"][number];

const COLUMNS: readonly Column<StrictRole>[] = [
  {
    key: "role",
    title: "Role",
    cell: (row) => (
      <Link
        href={`/system-admin/roles/${row.id}`}
        className="font-medium text-accent-ink underline-offset-2 hover:underline"
      >
        {row.name}
      </Link>
    ),
  },
  { key: "people", title: "People", align: "right", cell: (row) => row.people },
  {
    key: "enrolled",
    title: "With a second factor",
    align: "right",
    cell: (row) =>
      row.people === 0 ? (
        <span className="text-ink-muted">Nobody holds it</span>
      ) : row.enrolled < row.people ? (
        <Badge tone="warning">
          {row.enrolled} of {row.people}
        </Badge>
      ) : (
        <Badge tone="success">All</Badge>
      ),
  },
];

/** Which roles want a second factor, and how far the people are. */
export function SecondFactorCoverage({ policy }: { policy: SecurityPolicyView }) {
  const { people, enrolled, strictRoles } = policy;
  const text = `${enrolled} of ${people} ${people === 1 ? "person has" : "people have"} a second factor`;
  return (
    <Card title="Second factor">
      <div className="flex flex-col gap-2 border-b p-4">
        <p>{text}</p>
        <ProgressBar
          label="People with a second factor"
          value={enrolled}
          max={people}
          valueText={text}
        />
      </div>
      {strictRoles.length > 0 ? (
        <Table
          label="Roles that want a second factor, table"
          columns={COLUMNS}
          rows={strictRoles}
        />
      ) : (
        <EmptyState icon={ShieldCheck} title="No role wants a second factor">
          A stolen password is enough to sign in. Switch it on for the Administrator first: open{" "}
          <Link href="/system-admin/roles" className="text-accent-ink underline underline-offset-2">
            Roles
          </Link>
          .
        </EmptyState>
      )}
    </Card>
  );
}
