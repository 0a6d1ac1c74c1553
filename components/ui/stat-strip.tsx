import type { ReactNode } from "react";

/** A row of figures in one frame. */
export function StatStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="overflow-hidden rounded-lg border bg-surface">
      <dl className="grid grid-cols-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {children}
      </dl>
    </section>
  );
}
