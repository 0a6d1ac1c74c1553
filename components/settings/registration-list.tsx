import { FileCheck2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { CompanyView, RegistrationRow } from "@/lib/web/views-settings";

const PATH = "/system-admin/company/registrations";

const columnsFor = (isIndian: boolean): readonly Column<RegistrationRow>[] => [
  {
    key: "gstin",
    title: isIndian ? "GSTIN" : "Number",
    cell: (row) => (
      <Link
        href={`${PATH}/${row.id}`}
        className="font-medium font-mono text-accent-ink underline-offset-2 hover:underline"
      >
        {row.gstin}
      </Link>
    ),
  },
  { key: "kind", title: "Kind", cell: (row) => sentenceCase(row.kind) },
  { key: "state", title: isIndian ? "State" : "Region", cell: (row) => row.state },
  { key: "city", title: "City", cell: (row) => row.city, className: "w-full text-ink-muted" },
  {
    key: "status",
    title: "Status",
    cell: (row) => (
      <Badge tone={row.isActive ? "success" : "neutral"}>
        {row.isActive ? "In force" : "Ended"}
      </Badge>
    ),
  },
];

/** The company's tax registrations, each with a page of its own. */
export function RegistrationList({ company }: { company: CompanyView }) {
  const { isIndian, registrations } = company;
  return (
    <Card
      title={isIndian ? "GST registrations" : "Tax registrations"}
      aside={
        company.canEditRegistrations && (
          <Link href={`${PATH}/new`} className={buttonStyle({ size: "sm" })}>
            Add a registration
          </Link>
        )
      }
    >
      {registrations.length > 0 ? (
        <Table label="Registrations, table" columns={columnsFor(isIndian)} rows={registrations} />
      ) : (
        <EmptyState icon={FileCheck2} title="No registration on record">
          {isIndian
            ? "A company has one GSTIN for each state it sells from. Branches work under one of them."
            : "Your VAT or other tax registration. Branches work under one of them."}
        </EmptyState>
      )}
    </Card>
  );
}
