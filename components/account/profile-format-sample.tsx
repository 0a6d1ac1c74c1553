"use client";

import { useHydrated } from "@/components/ui/use-hydrated";

const AT = new Date("2026-11-23T14:05:00Z");

/** How an amount and a moment look with these choices. Only a browser can say: servers may differ. */
export function ProfileFormatSample({ locale, timeZone }: { locale: string; timeZone: string }) {
  const isHydrated = useHydrated();
  if (!isHydrated) return <span>Shown once the page has loaded.</span>;
  const amount = new Intl.NumberFormat(locale, { style: "currency", currency: "INR" });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return (
    <span className="tabular-nums">
      {amount.format(199_900)} · {moment.format(AT)}
    </span>
  );
}
