/** A calendar day is the same one wherever it is read. */
const DAY = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "UTC" });

/** A day of billing, or nothing where there is none. */
export function BillingDay({ on }: { on: string | null }) {
  if (!on) return null;
  return (
    <time dateTime={on} className="whitespace-nowrap">
      {DAY.format(new Date(`${on}T00:00:00Z`))}
    </time>
  );
}
