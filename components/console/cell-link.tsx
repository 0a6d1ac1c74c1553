import Link from "next/link";
import type { ReactNode } from "react";

/** The link of a row to its own page. */
export function CellLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-6 max-w-48 items-center font-medium underline-offset-2 hover:underline sm:max-w-72"
    >
      <span className="truncate">{children}</span>
    </Link>
  );
}
