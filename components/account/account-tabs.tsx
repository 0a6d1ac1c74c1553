"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const TABS = [
  { href: "/account/profile", label: "Profile" },
  { href: "/account/security", label: "Security" },
  { href: "/account/sessions", label: "Sessions" },
];

/** The pages about one's own account, side by side. */
export function AccountTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Your account" className="flex gap-4 border-b">
      {TABS.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className="-mb-px border-transparent border-b-2 py-2 text-ink-muted hover:text-ink aria-[current]:border-accent-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
