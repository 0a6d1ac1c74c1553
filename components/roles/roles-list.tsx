"use client";

import { SearchX } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { RoleGroup, RoleRow } from "@/lib/web/views-roles";
import { SearchInput } from "./search-input";

const COLUMNS: readonly Column<RoleRow>[] = [
  {
    key: "name",
    title: "Role",
    cell: (row) => (
      <Link
        href={`/system-admin/roles/${row.id}`}
        className="font-medium underline-offset-2 hover:underline"
      >
        {row.name}
      </Link>
    ),
  },
  {
    key: "does",
    title: "What it is for",
    className: "w-full max-w-0 min-w-48 truncate text-ink-muted",
    cell: (row) => <span title={row.description}>{row.description}</span>,
  },
  {
    key: "factor",
    title: "Second factor",
    cell: (row) =>
      row.requiresSecondFactor ? (
        <Badge tone="accent">Required</Badge>
      ) : (
        <span className="text-ink-muted">Optional</span>
      ),
  },
  { key: "holders", title: "Held by", align: "right", cell: (row) => row.holders },
];

/** Roles by module, narrowed while one types. */
export function RolesList({ groups }: { groups: readonly RoleGroup[] }) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = groups
    .map(({ title, roles }) => ({
      title,
      roles: roles.filter((role) =>
        `${role.name} ${role.description} ${title}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ roles }) => roles.length > 0);
  return (
    <>
      <SearchInput
        label="Find a role"
        value={text}
        onChange={setText}
        className="w-full max-w-80"
      />
      <p role="status" className="sr-only">
        {wanted && `${found.reduce((sum, { roles }) => sum + roles.length, 0)} roles found`}
      </p>
      {found.map(({ title, roles }) => (
        <Card key={title} title={title}>
          <Table label={`${title}, roles`} columns={COLUMNS} rows={roles} />
        </Card>
      ))}
      {found.length === 0 && (
        <Card>
          <EmptyState icon={SearchX} title="No role is called that">
            Search by a part of the name, of what it is for, or of the module.
          </EmptyState>
        </Card>
      )}
    </>
  );
}
