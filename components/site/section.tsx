import type { ReactNode } from "react";

/** One part of the landing page under its own heading. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="border-t">
      <div className="mx-auto max-w-6xl px-4 py-14 sm:px-6 sm:py-20">
        <h2 id={`${id}-title`} className="max-w-2xl font-semibold text-2xl tracking-tight">
          {title}
        </h2>
        <p className="mt-2 max-w-2xl text-ink-muted">{lead}</p>
        <div className="mt-8">{children}</div>
      </div>
    </section>
  );
}
