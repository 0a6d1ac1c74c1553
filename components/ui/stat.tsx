import type { ReactNode } from "react";

/** One figure, what it counts, and a line about it. */
export function Stat({
  term,
  value,
  children,
}: {
  term: string;
  value: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="-mr-px -mb-px min-w-0 border-r border-b px-4 py-3">
      <dt className="text-ink-muted text-xs">{term}</dt>
      <dd className="font-semibold text-lg tabular-nums tracking-tight">{value}</dd>
      {children && <dd className="truncate text-ink-muted text-xs">{children}</dd>}
    </div>
  );
}
