import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

/** A bordered surface; with a title it is a section of the page. */
export function Card({
  title,
  aside,
  className,
  children,
  ...props
}: Omit<ComponentProps<"section">, "title"> & { title?: string; aside?: ReactNode }) {
  return (
    <section
      aria-label={title}
      className={cn("overflow-hidden rounded-lg border bg-surface", className)}
      {...props}
    >
      {title && (
        <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 border-b px-4 py-2">
          <h2 className="font-semibold text-sm">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
