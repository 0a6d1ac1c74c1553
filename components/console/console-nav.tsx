"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  { href: "/", label: "Tenants" },
  { href: "/jobs", label: "Jobs" },
] as const;

export function ConsoleNav() {
  const path = usePathname();
  return (
    <nav aria-label="Console" className="flex items-center gap-1">
      {PAGES.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          aria-current={path === page.href ? "page" : undefined}
          className="flex h-8 items-center rounded-md px-2.5 text-ink-muted hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink"
        >
          {page.label}
        </Link>
      ))}
    </nav>
  );
}
