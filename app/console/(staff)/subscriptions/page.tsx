import type { Metadata } from "next";
import { BillingClockCard } from "@/components/console/billing-clock-card";
import { BillingFigures } from "@/components/console/billing-figures";
import { BillingSubscriptionsFilter } from "@/components/console/billing-subscriptions-filter";
import { BillingSubscriptionsTable } from "@/components/console/billing-subscriptions-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadSubscriptions } from "@/lib/web/console-billing";
import { loadClock } from "@/lib/web/console-billing-operations";
import { advanceClock } from "./actions";

export const metadata: Metadata = { title: "Subscriptions" };

export default async function SubscriptionsPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const [{ rows, next, filter, isFirst, figures }, clock] = await Promise.all([
    searchParams.then(loadSubscriptions),
    loadClock(),
  ]);
  return (
    <>
      <PageHeader title="Subscriptions">
        <BillingSubscriptionsFilter filter={filter} />
      </PageHeader>
      <BillingFigures figures={figures} />
      <BillingSubscriptionsTable rows={rows} isNarrowed={Object.values(filter).some(Boolean)} />
      <Pager path="/subscriptions" filters={filter} isFirst={isFirst} next={next} />
      {clock && <BillingClockCard clock={clock} advance={advanceClock} />}
    </>
  );
}
