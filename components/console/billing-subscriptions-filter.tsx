import { sentenceCase } from "@/components/ui/sentence-case";
import { CURRENCIES } from "@/lib/core/money";
import { TIERS } from "@/lib/platform/catalog/tiers";
import { FilterForm } from "./filter-form";

const STATUSES = ["TRIAL", "ACTIVE", "PAST_DUE", "SUSPENDED", "CANCELLED"];

/** Looks for subscriptions by company, state, plan and currency. */
export function BillingSubscriptionsFilter({
  filter,
}: {
  filter: Record<"q" | "status" | "tier" | "currency", string | undefined>;
}) {
  return (
    <FilterForm
      path="/subscriptions"
      search={{
        label: "Search subscriptions",
        placeholder: "Name or subdomain",
        current: filter.q,
      }}
      choices={[
        {
          name: "status",
          label: "State",
          all: "Any state",
          current: filter.status,
          options: STATUSES.map((value) => ({ value, label: sentenceCase(value.toLowerCase()) })),
        },
        {
          name: "tier",
          label: "Plan",
          all: "Any plan",
          current: filter.tier,
          options: TIERS.map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          name: "currency",
          label: "Currency",
          all: "Any currency",
          current: filter.currency,
          options: CURRENCIES.map((value) => ({ value, label: value })),
        },
      ]}
    />
  );
}
