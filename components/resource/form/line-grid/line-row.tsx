import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/class-names";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { isWritable } from "../form-fields";
import { cellId } from "../line-problems";
import type { LineRow as Row } from "../line-rows";
import type { DrawGrid, GridActions } from "./grid-actions";
import { LineCell } from "./line-cell";
import { LineDetails } from "./line-details";
import { LineMenu } from "./line-menu";

/** One line of a grid, drawn again only when it changes or is entered. */
export const LineRow = memo(function LineRow({
  lines,
  columns,
  row,
  index,
  prefix,
  active,
  tabStop,
  canExpand,
  isExpanded,
  actions,
  drawGrid,
}: {
  lines: LinesDescription;
  columns: readonly FieldDescription[];
  row: Row;
  index: number;
  /** Of the ids of its cells. */
  prefix: string;
  /** The field of this row that is being typed. */
  active: string | undefined;
  tabStop: string | undefined;
  canExpand: boolean;
  isExpanded: boolean;
  actions: GridActions;
  drawGrid: DrawGrid;
}) {
  const { key } = row;
  const name = `${lines.label.one.toLowerCase()} ${index + 1}`;
  const hasProblemBelow = Object.values(row.inner).some((inner) =>
    inner.some(({ problems }) => Object.keys(problems).length > 0),
  );
  return (
    <>
      <tr data-row={key} className={cn(active !== undefined && "bg-hover")}>
        <th
          scope="row"
          className="h-8 border-r border-b px-1 text-center font-normal text-ink-muted text-xs tabular-nums"
        >
          {canExpand ? (
            <button
              type="button"
              aria-expanded={isExpanded}
              aria-label={`More of ${name}`}
              onClick={() => actions.toggle(key)}
              className={cn(
                "inline-flex h-7 items-center gap-0.5 rounded px-1 hover:bg-hover hover:text-ink",
                hasProblemBelow && "text-danger",
              )}
            >
              <ChevronRight
                aria-hidden
                className={cn("size-3.5 transition-transform", isExpanded && "rotate-90")}
              />
              {index + 1}
            </button>
          ) : (
            index + 1
          )}
        </th>
        {columns.map((field) => (
          <LineCell
            key={field.name}
            id={cellId(prefix, key, field.name)}
            field={field}
            value={row.values[field.name] ?? null}
            problem={row.problems[field.name]}
            label={`${field.label}, ${name}`}
            isActive={active === field.name}
            isTabStop={tabStop === field.name}
            isReadOnly={!isWritable(field)}
            onEnter={() => actions.enter({ key, field: field.name })}
            onChange={(value) => actions.change({ key, field: field.name }, value)}
          />
        ))}
        <td className="sticky right-0 h-8 border-b bg-surface px-0.5 text-center">
          <LineMenu label={`Actions for ${name}`} onDo={(deed) => actions.act(key, deed)} />
        </td>
      </tr>
      {isExpanded && (
        <tr>
          <td colSpan={columns.length + 2} className="border-b bg-canvas p-4">
            <LineDetails {...{ lines, row, name, prefix, actions, drawGrid }} />
          </td>
        </tr>
      )}
    </>
  );
});
