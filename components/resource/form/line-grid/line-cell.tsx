import { FieldInput } from "@/components/fields/field-input";
import { fieldText } from "@/components/fields/field-text";
import { useReferences } from "@/components/fields/references";
import { isRecordId, type Typed } from "@/components/fields/typed";
import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription } from "@/lib/resource/description";
import { isNumeric } from "./line-columns";

const EDITOR =
  "h-8 rounded-none border-0 bg-accent-soft px-2 hover:border-0 focus-visible:outline-2 focus-visible:-outline-offset-2 aria-invalid:bg-danger-soft";

/** Texts of several lines are typed in one here; below the row there is room for them. */
const inOneLine = (field: FieldDescription): FieldDescription =>
  field.kind === "long_text" || field.kind === "json" ? { ...field, kind: "text" } : field;

/** One cell: text until it is entered, then the control of its field. A tick is always one. */
export function LineCell({
  id,
  field,
  value,
  problem,
  label,
  isActive,
  isTabStop,
  isReadOnly,
  onEnter,
  onChange,
}: {
  id: string;
  field: FieldDescription;
  value: Typed;
  problem: string | undefined;
  /** Such as "Quantity, line 3". */
  label: string;
  isActive: boolean;
  /** Where the Tab key enters the grid. */
  isTabStop: boolean;
  isReadOnly: boolean;
  onEnter: () => void;
  onChange: (value: Typed) => void;
}) {
  const reader = useReader();
  const { titleOf } = useReferences();
  const isTick = field.kind === "boolean" && !field.isNullable;
  const isControl = !isReadOnly && (isActive || isTick);
  const text = () => {
    const words = typeof value === "string" ? value : "";
    if (field.kind === "reference") return isRecordId(words) ? (titleOf(words) ?? words) : words;
    return fieldText(field, value, { locale: reader?.locale, timeZone: reader?.timeZone });
  };
  return (
    <td
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-cell={isReadOnly ? undefined : field.name}
      aria-invalid={problem ? true : undefined}
      aria-readonly={isReadOnly || undefined}
      title={problem}
      tabIndex={isReadOnly || isControl ? undefined : isTabStop ? 0 : -1}
      onFocus={isReadOnly || isActive ? undefined : onEnter}
      className={cn(
        "relative h-8 scroll-mb-24 border-r border-b p-0",
        isReadOnly && "bg-canvas text-ink-muted",
        problem && "bg-danger-soft ring-1 ring-danger ring-inset",
      )}
    >
      {isControl ? (
        <FieldInput
          control={{
            id: `${id}-input`,
            "aria-label": label,
            "aria-invalid": problem ? true : undefined,
            "aria-describedby": problem ? `${id}-problem` : undefined,
          }}
          field={inOneLine(field)}
          value={value}
          onChange={onChange}
          autoFocus={isActive && !isTick}
          className={isTick ? "mx-2 block" : EDITOR}
        />
      ) : (
        <span className={cn("block truncate px-2", isNumeric(field) && "text-right tabular-nums")}>
          {text()}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="sr-only">
          {problem}
        </span>
      )}
    </td>
  );
}
