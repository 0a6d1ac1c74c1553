"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCurrentInView } from "@/components/ui/use-current-in-view";
import type { ConsolePageLink } from "@/lib/web/views-console";

/** Pages below another belong to it; those of a tenant to the list of tenants. */
function isAt(path: string, href: string): boolean {
  if (href === "/") return path === "/" || path.startsWith("/tenants/");
  return path === href || path.startsWith(`${href}/`);
}

export function ConsoleNav({ pages }: { pages: readonly ConsolePageLink[] }) {
  const path = usePathname();
  const strip = useCurrentInView(path);
  return (
    <nav
      ref={strip}
      aria-label="Console"
      className="flex min-w-0 items-center gap-1 overflow-x-auto py-1"
    >
      {pages.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          aria-current={isAt(path, page.href) ? "page" : undefined}
          className="flex h-8 shrink-0 items-center rounded-md px-2.5 text-ink-muted hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink"
        >
          {page.label}
        </Link>
      ))}
    </nav>
  );
}
