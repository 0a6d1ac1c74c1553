import { Building2, ChevronRight, MonitorSmartphone, Users } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";

const STEPS = [
  {
    href: "/system-admin/company",
    needs: "company.read",
    icon: Building2,
    title: "Check your company",
    text: "Name, GSTIN, currency and time zone as they stand on record",
  },
  {
    href: "/system-admin/people",
    needs: "people.read",
    icon: Users,
    title: "See who has access",
    text: "People, their roles and when they last signed in",
  },
  {
    href: "/account/sessions",
    needs: "sessions.read",
    icon: MonitorSmartphone,
    title: "Review your sessions",
    text: "Every browser signed in as you, and a way to end each",
  },
] as const;

/** Places to begin at, as far as the reader may go there. */
export function NextSteps({ can }: { can: readonly string[] }) {
  return (
    <Card title="Where to start">
      <ul className="divide-y">
        {STEPS.filter(({ needs }) => can.includes(needs)).map(
          ({ href, icon: Icon, title, text }) => (
            <li key={href}>
              <Link
                href={href}
                className="group flex items-center gap-3 px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
              >
                <Icon aria-hidden className="size-4 shrink-0 text-ink-muted" />
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{title}</span>
                  <span className="block text-ink-muted text-xs">{text}</span>
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
              </Link>
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
