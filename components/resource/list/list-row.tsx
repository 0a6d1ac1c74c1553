"use client";

import { type MouseEvent, memo } from "react";
import { cn } from "@/components/ui/class-names";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import type { SaveCell } from "./cell-editor";
import { CellEditor } from "./cell-editor";
import type { PhonePlace } from "./column-layout";
import { CELL, ListCell } from "./list-cell";

/** A column as every row of the list draws it. */
export type ListColumn = {
  field: FieldDescription;
  place: PhonePlace;
  width: number;
  isEditable: boolean;
  targetPath: string | undefined;
};

/** What a row can be asked to do; the same functions for all rows, so that rows need not be redrawn. */
export type RowActions = {
  toggle: (id: string, isRange: boolean) => void;
  follow: (row: number, column: number) => void;
  edit: (id: string, field: string) => void;
  endEdit: () => void;
  saveCell: SaveCell;
};

/** One record: a row of the table, two lines on a phone. */
export const ListRow = memo(function ListRow({
  row,
  index,
  columns,
  path,
  isSelected,
  canSelect,
  isFinal,
  activeColumn,
  editing,
  actions,
}: {
  row: RecordRow;
  index: number;
  columns: readonly ListColumn[];
  path: string;
  isSelected: boolean;
  canSelect: boolean;
  isFinal: boolean;
  /** The column of the active cell when it is in this row. */
  activeColumn: number | undefined;
  /** The field that is being edited in this row. */
  editing: string | undefined;
  actions: RowActions;
}) {
  const isOut = row.isActive === false;
  const cellOf = (event: MouseEvent) =>
    Number((event.target as HTMLElement).closest("td")?.dataset.cell?.split(":")[1]) || 0;
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: restyled on phones, where its role must stay
      role="row"
      aria-rowindex={index + 2}
      aria-selected={canSelect ? isSelected : undefined}
      onFocus={(event) => {
        const column = event.target.closest("td")?.dataset.cell?.split(":")[1];
        if (column !== undefined) actions.follow(index, Number(column));
      }}
      onDoubleClick={(event) => {
        const column = columns[cellOf(event) - 1];
        if (column?.isEditable && !isFinal) actions.edit(row.id, column.field.name);
      }}
      className={cn(
        "group relative h-8 bg-(--row) [--row:var(--surface)] hover:[--row:var(--hover)]",
        "max-sm:grid max-sm:h-15 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:content-center max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:border-b max-sm:px-4",
        isSelected && "[--row:var(--accent-soft)] hover:[--row:var(--accent-soft)]",
        isOut && "text-ink-faint",
      )}
    >
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
        role="gridcell"
        data-cell={`${index}:0`}
        aria-colindex={1}
        tabIndex={-1}
        className={cn(
          CELL,
          "w-9 bg-(--row) px-0 text-center max-sm:hidden sm:sticky sm:left-0 sm:z-10",
        )}
      >
        {canSelect && (
          <label className="flex h-8 w-9 items-center justify-center">
            <input
              type="checkbox"
              aria-label={`Select ${row.recordTitle || "this record"}`}
              tabIndex={activeColumn === 0 ? 0 : -1}
              checked={isSelected}
              // A range needs the click's own keys, which a change does not tell.
              onClick={(event) => actions.toggle(row.id, event.shiftKey)}
              onChange={() => undefined}
              className={cn(
                "size-4 accent-accent",
                !isSelected &&
                  "opacity-0 focus-visible:opacity-100 group-hover:opacity-100 group-focus-within:opacity-100 pointer-coarse:opacity-100",
              )}
            />
          </label>
        )}
      </td>
      {columns.map((column, position) =>
        editing === column.field.name ? (
          <CellEditor
            key={column.field.name}
            row={row}
            field={column.field}
            at={{ row: index, column: position + 1 }}
            save={actions.saveCell}
            onEnd={actions.endEdit}
          />
        ) : (
          <ListCell
            key={column.field.name}
            row={row}
            field={column.field}
            at={{ row: index, column: position + 1 }}
            place={column.place}
            href={position === 0 ? `${path}/${row.id}` : undefined}
            targetPath={column.targetPath}
            isTabStop={activeColumn === position + 1}
            isEditable={column.isEditable && !isFinal}
          />
        ),
      )}
    </tr>
  );
});
