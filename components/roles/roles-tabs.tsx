import Link from "next/link";
import { cn } from "@/components/ui/class-names";

const VIEWS = [
  { key: "list", label: "List", href: "/system-admin/roles" },
  { key: "matrix", label: "Matrix", href: "/system-admin/roles?view=matrix" },
] as const;

/** The two ways to look at roles. Links: each has an address of its own. */
export function RolesTabs({ current }: { current: (typeof VIEWS)[number]["key"] }) {
  return (
    <nav aria-label="Ways to look at roles" className="flex w-fit rounded-md border bg-hover p-0.5">
      {VIEWS.map(({ key, label, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className={cn(
            "rounded px-3 py-1.5 font-medium text-ink-muted text-sm hover:text-ink",
            key === current && "bg-surface text-ink ring-1 ring-line-strong",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
