import {
  Building2,
  ChevronRight,
  Globe,
  Hash,
  KeyRound,
  type LucideIcon,
  MapPin,
  Palette,
  ScrollText,
  ShieldCheck,
  Tags,
  TextCursorInput,
  Users,
  Webhook,
} from "lucide-react";
import Link from "next/link";
import type { PageLink } from "@/lib/web/views";

const ICONS: Record<PageLink["icon"], LucideIcon> = {
  company: Building2,
  branding: Palette,
  branches: MapPin,
  locale: Globe,
  "number-series": Hash,
  people: Users,
  roles: Tags,
  security: ShieldCheck,
  "api-keys": KeyRound,
  "custom-fields": TextCursorInput,
  webhooks: Webhook,
  audit: ScrollText,
};

/** The pages of System Admin that the reader may see. */
export function SystemAdminPages({ pages }: { pages: readonly PageLink[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {pages.map(({ href, icon, label, text }) => {
        const Icon = ICONS[icon];
        return (
          <li key={href}>
            <Link
              href={href}
              className="flex h-full gap-3 rounded-lg border bg-surface p-4 transition-colors hover:border-ink-faint"
            >
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
              <span className="flex-1">
                <span className="block font-semibold">{label}</span>
                <span className="block text-ink-muted">{text}</span>
              </span>
              <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
