import { ArrowLeft } from "lucide-react";
import Link from "next/link";

/** To the list that a record belongs to. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="inline-flex w-fit items-center gap-1 rounded text-ink-muted text-sm hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {children}
    </Link>
  );
}
