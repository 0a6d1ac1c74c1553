import { Building2, ChevronRight, Users } from "lucide-react";
import Link from "next/link";

const PAGES = [
  {
    href: "/system-admin/company",
    icon: Building2,
    title: "Company",
    text: "Your company as it stands on record: GST registration, currency, time zone and branches.",
  },
  {
    href: "/system-admin/people",
    icon: Users,
    title: "People",
    text: "Who can sign in, which roles they hold, and when they were last here.",
  },
] as const;

export function SystemAdminPages() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {PAGES.map(({ href, icon: Icon, title, text }) => (
        <li key={href}>
          <Link
            href={href}
            className="flex h-full gap-3 rounded-lg border bg-surface p-4 transition-colors hover:border-ink-faint"
          >
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
            <span className="flex-1">
              <span className="block font-semibold">{title}</span>
              <span className="block text-ink-muted">{text}</span>
            </span>
            <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
