/** How an amount, a count, a day and a moment are written in a locale and a time zone. */
export function LocaleSample({
  locale,
  timeZone,
  currency,
  now,
}: {
  locale: string;
  timeZone: string;
  currency: string;
  now: string;
}) {
  const moment = new Date(now);
  const samples = [
    {
      term: "Amount",
      text: new Intl.NumberFormat(locale, { style: "currency", currency }).format(199_900),
    },
    { term: "Count", text: new Intl.NumberFormat(locale).format(1_234_567.5) },
    {
      term: "Day",
      text: new Intl.DateTimeFormat(locale, {
        day: "numeric",
        month: "short",
        year: "numeric",
        timeZone,
      }).format(moment),
    },
    {
      term: "Now",
      text: new Intl.DateTimeFormat(locale, {
        weekday: "long",
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
        timeZoneName: "short",
      }).format(moment),
    },
  ];
  return (
    <dl
      aria-label="How it looks"
      className="grid gap-x-6 gap-y-2 rounded-md border bg-canvas p-3 sm:grid-cols-4"
    >
      {samples.map(({ term, text }) => (
        <div key={term}>
          <dt className="text-ink-muted text-xs">{term}</dt>
          {/* Node and the browser may know different editions of a locale. */}
          <dd suppressHydrationWarning lang={locale} className="font-medium tabular-nums">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
