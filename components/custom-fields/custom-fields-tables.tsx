import { TextCursorInput } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { CustomFieldRow, CustomFieldsView } from "@/lib/web/views-custom-fields";

const COLUMNS: readonly Column<CustomFieldRow>[] = [
  {
    key: "label",
    title: "Field",
    cell: ({ id, label }) => (
      <Link
        href={`/system-admin/custom-fields/${id}`}
        className="font-medium underline-offset-2 hover:underline"
      >
        {label}
      </Link>
    ),
  },
  {
    key: "key",
    title: "Key",
    isDetail: true,
    cell: ({ key }) => <code className="font-mono text-xs">{key}</code>,
  },
  { key: "kind", title: "What is filled in", cell: ({ kind }) => kind },
  {
    key: "required",
    title: "Required",
    isDetail: true,
    cell: ({ isRequired }) => (isRequired ? "Yes" : <span className="text-ink-muted">No</span>),
  },
  {
    key: "position",
    title: "Position",
    align: "right",
    className: "tabular-nums",
    isDetail: true,
    cell: ({ position }) => position,
  },
  {
    key: "state",
    title: "State",
    cell: ({ isActive }) =>
      isActive ? <Badge tone="success">In use</Badge> : <Badge>Out of use</Badge>,
  },
];

/** The tenant's own fields, one table for each kind of record. */
export function CustomFieldsTables({ groups, mayCreate }: CustomFieldsView) {
  if (groups.length === 0) {
    return (
      <Card>
        <EmptyState icon={TextCursorInput} title="No fields of your own yet">
          Add what your business asks for and we did not think of: the colour of a product, the
          source of a customer, a second delivery note. It is then part of every form, list, export
          and of the API.
        </EmptyState>
      </Card>
    );
  }
  return groups.map(({ resource, label, rows }) => (
    <Card
      key={resource}
      title={label}
      aside={
        mayCreate && (
          <Link
            href={`/system-admin/custom-fields/new?resource=${resource}`}
            aria-label={`New field for ${label}`}
            className={buttonStyle({ size: "sm", variant: "ghost" })}
          >
            New field
          </Link>
        )
      }
    >
      <Table label={`Fields of ${label}, table`} columns={COLUMNS} rows={rows} />
    </Card>
  ));
}
