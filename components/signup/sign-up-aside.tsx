import { Database, KeyRound, MailCheck, Users } from "lucide-react";
import Link from "next/link";
import { getTier } from "@/lib/platform/catalog/tiers";

const FREE = getTier("FREE");

const POINTS = [
  {
    icon: Database,
    title: "A schema of your own",
    text: "237 tables and a database role that sees no other company.",
  },
  {
    icon: KeyRound,
    title: "You are its owner",
    text: "The account you make here holds every right in the workspace.",
  },
  {
    icon: Users,
    title: "The Free plan",
    text: `System Admin, ${FREE.seatsIncluded} people and ${FREE.recordsMax?.toLocaleString("en-IN")} records. No card is asked for.`,
  },
  {
    icon: MailCheck,
    title: "No need to wait",
    text: "You can watch it being built, or leave: a mail tells you when it is ready.",
  },
] as const;

/** What signing up gives, beside the form. */
export function SignUpAside() {
  return (
    <aside aria-label="What you get" className="lg:border-l lg:pl-10">
      <ul className="flex flex-col gap-5 lg:sticky lg:top-24">
        {POINTS.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-3">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
            <div>
              <p className="font-medium">{title}</p>
              <p className="text-ink-muted text-sm">{text}</p>
            </div>
          </li>
        ))}
        <li className="border-t pt-5 text-ink-muted text-sm">
          Already have a workspace?{" "}
          <Link href="/sign-in" className="text-accent-ink underline underline-offset-2">
            Sign in
          </Link>
        </li>
      </ul>
    </aside>
  );
}
