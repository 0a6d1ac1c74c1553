import type { Metadata } from "next";
import { BillingDunningTable } from "@/components/console/billing-dunning-table";
import { BillingTick } from "@/components/console/billing-tick";
import { PageHeader } from "@/components/ui/page-header";
import { loadDunning } from "@/lib/web/console-billing";
import { mayTick } from "@/lib/web/console-billing-operations";
import { tick } from "../subscriptions/actions";

export const metadata: Metadata = { title: "Dunning" };

export default async function DunningPage() {
  const [rows, canTick] = await Promise.all([loadDunning(), mayTick()]);
  return (
    <>
      <PageHeader
        title="Dunning"
        description="Who is past due, which day it is for them, and what the calendar does next."
      >
        {canTick && <BillingTick tick={tick} />}
      </PageHeader>
      <BillingDunningTable rows={rows} />
    </>
  );
}
