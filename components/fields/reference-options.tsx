import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import type { ChoiceRow } from "@/lib/resource/answers";

const ITEM = "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1";

/** The list under a picker. The keyboard stays in the control above; `active` is what it points at. */
export function ReferenceOptions({
  id,
  label,
  rows,
  active,
  typed,
  state,
  canCreate,
  onTake,
}: {
  id: string;
  label: string;
  rows: readonly ChoiceRow[];
  active: number;
  typed: string;
  state: "current" | "searching" | "lost";
  canCreate: boolean;
  onTake: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active option comes into view
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: "option",
    tabIndex: -1,
    "aria-selected": index === active,
    className: cn(ITEM, index === active ? "bg-hover" : "hover:bg-hover"),
    onClick: () => onTake(index),
  });
  const words = {
    current: typed ? `Nothing fits “${typed}”.` : "There is nothing to choose from yet.",
    searching: "Searching…",
    lost: "The list could not be loaded. Check the connection and type again.",
  };
  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        className="max-h-72 overflow-y-auto"
      >
        {rows.map((row, index) => (
          <div key={row.id} {...option(index)}>
            <span className="min-w-0 break-words">{row.title}</span>
          </div>
        ))}
        {canCreate && (
          <div {...option(rows.length)}>
            <Plus aria-hidden className="size-4 shrink-0 text-ink-muted" />
            <span className="min-w-0 break-words">
              {typed.trim() ? `Create “${typed.trim()}”` : "Create a new one"}
            </span>
          </div>
        )}
      </div>
      <p role="status" className="px-2 py-1.5 text-ink-muted empty:hidden">
        {rows.length === 0 ? words[state] : ""}
      </p>
    </>
  );
}
