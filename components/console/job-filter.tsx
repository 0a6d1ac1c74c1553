import Link from "next/link";
import type { ConsoleJobRow } from "@/lib/web/views-console";

const FILTERS: readonly { state: ConsoleJobRow["state"] | undefined; label: string }[] = [
  { state: undefined, label: "All" },
  { state: "queued", label: "Queued" },
  { state: "running", label: "Running" },
  { state: "failed", label: "Failed" },
  { state: "done", label: "Done" },
];

export function JobFilter({ current }: { current: string | undefined }) {
  return (
    <nav
      aria-label="Jobs by state"
      className="flex max-w-full overflow-x-auto rounded-md border bg-surface p-0.5"
    >
      {FILTERS.map(({ state, label }) => (
        <Link
          key={label}
          href={state ? `/jobs?state=${state}` : "/jobs"}
          aria-current={state === current ? "page" : undefined}
          className="flex h-7 items-center rounded px-2.5 text-ink-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
