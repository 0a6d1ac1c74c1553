"use client";

import { useHydrated } from "@/components/ui/use-hydrated";

/** A calendar day is the same one wherever it is read. */
const STYLE = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** A day of billing, or nothing where there is none; in the browser's words, as every instant here. */
export function BillingDay({ on }: { on: string | null }) {
  const isHydrated = useHydrated();
  if (!on) return null;
  const format = new Intl.DateTimeFormat(isHydrated ? undefined : "en-IN", STYLE);
  return (
    <time dateTime={on} className="whitespace-nowrap" suppressHydrationWarning>
      {format.format(new Date(`${on}T00:00:00Z`))}
    </time>
  );
}
