import type { ReactNode } from "react";

/** Pairs of a name and a value, one row each. */
export function Facts({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y">
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-4 px-4 py-2 sm:grid-cols-[11rem_1fr]">
          <dt className="text-ink-muted">{item.term}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
