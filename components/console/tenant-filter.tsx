import { sentenceCase } from "@/components/ui/sentence-case";
import { TIERS } from "@/lib/platform/catalog/tiers";
import type { ConsoleTenantFilter } from "@/lib/web/views-console";
import { FilterForm } from "./filter-form";

const LIFECYCLES = [
  "registered",
  "provisioning",
  "ready",
  "failed",
  "deprovisioning",
  "deprovisioned",
];
const STATUSES = ["TRIAL", "ACTIVE", "PAST_DUE", "SUSPENDED", "CANCELLED"];

const worded = (values: readonly string[]) =>
  values.map((value) => ({ value, label: sentenceCase(value.toLowerCase()) }));

/** Looks for tenants by name or subdomain, state, subscription and plan. */
export function TenantFilter({ filter }: { filter: ConsoleTenantFilter }) {
  return (
    <FilterForm
      path="/"
      search={{ label: "Search tenants", placeholder: "Name or subdomain", current: filter.q }}
      choices={[
        {
          name: "lifecycle",
          label: "State",
          all: "Any state",
          current: filter.lifecycle,
          options: worded(LIFECYCLES),
        },
        {
          name: "status",
          label: "Subscription",
          all: "Any subscription",
          current: filter.status,
          options: worded(STATUSES),
        },
        {
          name: "tier",
          label: "Plan",
          all: "Any plan",
          current: filter.tier,
          options: TIERS.map(({ code, name }) => ({ value: code, label: name })),
        },
      ]}
    />
  );
}
