import Link from "next/link";
import { memo } from "react";
import { FieldCell, isNumeric } from "@/components/fields/field-cell";
import { cn } from "@/components/ui/class-names";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { currencyIn, shownValue } from "../record/record-fields";
import type { PhonePlace } from "./column-layout";

const PLACES: Record<PhonePlace, string> = {
  title: "max-sm:col-start-1 max-sm:row-start-1",
  corner: "max-sm:col-start-2 max-sm:row-start-1 max-sm:justify-self-end",
  detail: "max-sm:col-start-1 max-sm:row-start-2 max-sm:text-ink-muted max-sm:text-xs",
  aside:
    "max-sm:col-start-2 max-sm:row-start-2 max-sm:max-w-40 max-sm:justify-self-end max-sm:text-ink-muted max-sm:text-xs",
  hidden: "max-sm:hidden",
};

/** The padding and frame that every cell of the list has. */
export const CELL =
  "h-8 truncate border-b px-2 max-sm:block max-sm:h-auto max-sm:border-0 max-sm:px-0 max-sm:py-0";

/** The first column is not scrolled away. */
export const PINNED = "sm:sticky sm:left-9 sm:z-10";

/** One value of a record. The first column leads to the record itself. */
export const ListCell = memo(function ListCell({
  row,
  field,
  at,
  place,
  href,
  targetPath,
  isTabStop,
  isEditable,
}: {
  row: RecordRow;
  field: FieldDescription;
  /** Its place in the grid. */
  at: { row: number; column: number };
  place: PhonePlace;
  /** Where the record is; given to the first column. */
  href: string | undefined;
  targetPath: string | undefined;
  isTabStop: boolean;
  isEditable: boolean;
}) {
  const value = shownValue(row, field);
  const isReference = field.kind === "reference";
  const shown = (
    <FieldCell
      field={field}
      value={value}
      title={row.referenceTitles[field.name]}
      href={isReference && targetPath && !href ? `${targetPath}/${String(value)}` : undefined}
      currency={field.kind === "money" ? currencyIn(row) : undefined}
    />
  );
  const isNothing = value === null || value === undefined || value === "";
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-cell={`${at.row}:${at.column}`}
      aria-colindex={at.column + 1}
      aria-readonly={isEditable ? undefined : true}
      tabIndex={href ? undefined : isTabStop ? 0 : -1}
      className={cn(
        CELL,
        PLACES[place],
        isNumeric(field) && "text-right tabular-nums max-sm:text-left",
        href && `${PINNED} bg-(--row) font-medium`,
        "focus-visible:-outline-offset-2",
      )}
    >
      {href ? (
        <Link
          href={href}
          prefetch={false}
          tabIndex={isTabStop ? 0 : -1}
          className="rounded underline-offset-2 hover:underline max-sm:after:absolute max-sm:after:inset-0"
        >
          {isNothing ? row.recordTitle || "Without a name" : shown}
        </Link>
      ) : (
        shown
      )}
    </td>
  );
});
