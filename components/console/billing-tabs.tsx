import Link from "next/link";

/** The two pages about one tenant. */
export function BillingTabs({
  tenantId,
  current,
}: {
  tenantId: string;
  current: "record" | "billing";
}) {
  const tabs = [
    { key: "record", href: `/tenants/${tenantId}`, label: "On record" },
    { key: "billing", href: `/tenants/${tenantId}/billing`, label: "Billing" },
  ];
  return (
    <nav aria-label="This tenant" className="-mb-1 flex gap-1 border-b">
      {tabs.map(({ key, href, label }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className="-mb-px flex h-9 items-center border-transparent border-b-2 px-3 text-ink-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
