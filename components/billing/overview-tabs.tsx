"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCurrentInView } from "@/components/ui/use-current-in-view";

const TABS = [
  { href: "/billing", label: "Overview" },
  { href: "/billing/documents", label: "Documents" },
  { href: "/billing/payments", label: "Payments" },
  { href: "/billing/autopay", label: "Autopay" },
  { href: "/billing/details", label: "Billing details" },
  { href: "/billing/export", label: "Export" },
  { href: "/billing/cancel", label: "Cancel" },
];

/** The pages about money, side by side. */
export function BillingTabs() {
  const path = usePathname();
  const strip = useCurrentInView(path);
  return (
    <nav ref={strip} aria-label="Billing" className="flex gap-4 overflow-x-auto border-b">
      {TABS.map(({ href, label }) => {
        const isHere = path === href || (href !== "/billing" && path.startsWith(`${href}/`));
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className="shrink-0 border-transparent border-b-2 py-2 text-ink-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent-ink aria-[current]:font-medium aria-[current]:text-ink"
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
