import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Says why a list is empty and what would fill it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-10 text-center">
      <Icon aria-hidden className="mb-1 size-5 text-ink-faint" />
      <p className="font-medium text-sm">{title}</p>
      <p className="max-w-sm text-ink-muted text-sm">{children}</p>
    </div>
  );
}
