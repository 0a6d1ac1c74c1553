import { History } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ImportSummary, ImportView } from "@/lib/web/views-data";
import { figure, stateOf } from "./job-words";

/** Earlier imports of this resource, newest first. */
export function ImportHistory({ view }: { view: ImportView }) {
  const { history, path, label } = view;
  const columns: Column<ImportSummary>[] = [
    {
      key: "file",
      title: "File",
      className: "max-w-40 sm:max-w-64",
      cell: ({ id, fileName }) => (
        <Link
          href={`${path}/import?job=${id}`}
          className="block truncate font-medium hover:underline"
        >
          {fileName}
        </Link>
      ),
    },
    {
      key: "state",
      title: "State",
      cell: (job) => {
        const { word, tone } = stateOf(job);
        return <Badge tone={tone}>{word}</Badge>;
      },
    },
    {
      key: "rows",
      title: "Rows",
      align: "right",
      isDetail: true,
      cell: ({ totalRows }) => figure(totalRows),
    },
    {
      key: "refused",
      title: "Refused",
      align: "right",
      isDetail: true,
      cell: ({ failedRows }) => figure(failedRows),
    },
    {
      key: "at",
      title: "Uploaded",
      isDetail: true,
      cell: ({ createdAt }) => <DateTime at={createdAt} />,
    },
  ];
  return (
    <Card title="Earlier imports">
      {history.length > 0 ? (
        <Table label={`Imports of ${label.many.toLowerCase()}`} columns={columns} rows={history} />
      ) : (
        <EmptyState icon={History} title="No imports yet">
          Files of {label.many.toLowerCase()} that you import are listed here, with what came of
          them.
        </EmptyState>
      )}
    </Card>
  );
}
