import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ConsoleTenantView } from "@/lib/web/views-console";

const MEGABYTE = 1_000_000;
const count = (value: number) => value.toLocaleString("en-IN");
const megabytes = (bytes: number) =>
  `${(bytes / MEGABYTE).toLocaleString("en-IN", { maximumFractionDigits: 1 })} MB`;

/** A calendar day is the same one wherever it is read. */
const DAY = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "UTC" });

const code = (text: string) => <code className="font-mono text-xs">{text}</code>;

function suspensionText(suspension: ConsoleTenantView["suspension"]): ReactNode {
  if (!suspension) return "No";
  const by = suspension.reason === "nonpayment" ? "For an overdue invoice" : "By staff";
  return suspension.on ? (
    <>
      {by}, since {DAY.format(new Date(suspension.on))}
    </>
  ) : (
    by
  );
}

function figureItems({ figures, seats, place }: ConsoleTenantView) {
  if (!figures) {
    const value = place ? "Its database does not answer at the moment" : "Nothing is built yet";
    return [{ term: "Size and people", value }];
  }
  const { bytes, tables, active, invited } = figures;
  return [
    { term: "Size", value: `${megabytes(bytes)} in ${count(tables)} tables` },
    {
      term: "People",
      value: `${count(active)} active, ${count(invited)} invited, ${count(seats)} seats`,
    },
  ];
}

/** What stands about a tenant. */
export function TenantFacts({ tenant }: { tenant: ConsoleTenantView }) {
  const { place, seal, gstin } = tenant;
  return (
    <Card title="On record">
      <Facts
        items={[
          { term: "Subdomain", value: tenant.slug },
          { term: "Created", value: <DateTime at={tenant.createdAt} /> },
          { term: "Country", value: tenant.country },
          ...(gstin ? [{ term: "GSTIN", value: gstin }] : []),
          { term: "Currency", value: tenant.currency },
          { term: "Time zone", value: tenant.timeZone },
          { term: "Billing mail", value: tenant.billingEmail },
          { term: "Plan", value: getTier(tenant.tier).name },
          { term: "Suspended", value: suspensionText(tenant.suspension) },
          { term: "Modules", value: tenant.modules.join(", ") },
          { term: "Cluster", value: place ? place.cluster : "None yet" },
          { term: "Schema", value: place ? code(place.schema) : "None yet" },
          { term: "Schema version", value: place?.version ? code(place.version) : "None yet" },
          ...figureItems(tenant),
          {
            term: "Audit log",
            value: seal ? (
              <>
                {count(seal.sequenceNo)} rows sealed, the last on <DateTime at={seal.at} />
              </>
            ) : (
              "Nothing is sealed yet"
            ),
          },
        ]}
      />
    </Card>
  );
}
