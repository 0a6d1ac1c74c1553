"use client";

import { SearchX } from "lucide-react";
import Link from "next/link";
import { Fragment, useMemo, useState } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { MatrixView } from "@/lib/web/views-roles";
import { MatrixCell, MatrixLegend } from "./matrix-cell";
import { SearchInput } from "./search-input";

/** What is left of the matrix: operations and roles whose names contain what was typed. */
function narrowed({ roles, modules }: MatrixView, operation: string, role: string) {
  const has = (text: string, part: string) =>
    text.toLowerCase().includes(part.trim().toLowerCase());
  return {
    columns: roles.flatMap((one, position) =>
      has(`${one.name} ${one.group}`, role) ? [{ ...one, position }] : [],
    ),
    rows: modules.flatMap((module) =>
      module.resources.flatMap((resource) => {
        const operations = resource.operations.filter(({ name, label }) =>
          has(`${name} ${resource.label} ${label} ${module.name}`, operation),
        );
        const key = `${module.module} ${resource.name}`;
        return operations.length > 0
          ? [{ key, title: `${module.name}: ${resource.label}`, operations }]
          : [];
      }),
    ),
  };
}

/** Who may do what: a row for each operation, a column for each role. */
export function RightsMatrix({ matrix }: { matrix: MatrixView }) {
  const [operation, setOperation] = useState("");
  const [role, setRole] = useState("");
  const { columns, rows } = useMemo(
    () => narrowed(matrix, operation, role),
    [matrix, operation, role],
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          label="Find an operation"
          value={operation}
          onChange={setOperation}
          className="w-full sm:w-64"
        />
        <SearchInput
          label="Find a role"
          value={role}
          onChange={setRole}
          className="w-full sm:w-64"
        />
        <MatrixLegend />
      </div>
      <p role="status" className="sr-only">
        {(operation || role) &&
          `${rows.reduce((sum, row) => sum + row.operations.length, 0)} operations, ${columns.length} roles`}
      </p>
      <Card>
        {columns.length === 0 || rows.length === 0 ? (
          <EmptyState icon={SearchX} title="Nothing is called that">
            Search by a part of an operation, of a role, or of a module.
          </EmptyState>
        ) : (
          <section
            aria-label="Rights, matrix"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
            tabIndex={0}
            className="relative max-h-[70vh] overflow-auto focus-visible:-outline-offset-2"
          >
            <table className="border-separate border-spacing-0 text-sm">
              <thead>
                <tr>
                  <th
                    scope="col"
                    className="sticky top-0 left-0 z-20 min-w-44 border-b bg-canvas px-4 text-left align-bottom font-medium text-ink-muted text-xs sm:min-w-56"
                  >
                    Operation
                  </th>
                  {columns.map((column) => (
                    <th
                      key={column.id}
                      scope="col"
                      className="sticky top-0 z-10 h-52 min-w-9 border-b border-l bg-canvas px-1 py-2 align-bottom font-medium text-xs"
                    >
                      <Link
                        href={`/system-admin/roles/${column.id}`}
                        title={column.group}
                        className="inline-block max-h-48 overflow-hidden text-ellipsis whitespace-nowrap hover:underline [writing-mode:vertical-rl]"
                      >
                        {column.name}
                      </Link>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, title, operations }) => (
                  <Fragment key={key}>
                    <tr>
                      <th
                        scope="rowgroup"
                        className="sticky left-0 z-10 border-b bg-canvas px-4 py-1 text-left font-semibold text-xs"
                      >
                        {title}
                      </th>
                      <td colSpan={columns.length} className="border-b bg-canvas" />
                    </tr>
                    {operations.map((one) => (
                      <tr key={one.name}>
                        <th
                          scope="row"
                          title={one.name}
                          className="sticky left-0 z-10 h-8 border-b bg-surface px-4 text-left font-normal"
                        >
                          {one.label}
                        </th>
                        {columns.map((column) => (
                          <MatrixCell
                            key={column.id}
                            reason={one.cells[column.position] ?? null}
                            role={column.name}
                            operation={one.label}
                          />
                        ))}
                      </tr>
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Card>
    </>
  );
}
