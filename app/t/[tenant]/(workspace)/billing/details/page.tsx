import type { Metadata } from "next";
import { DetailsForm } from "@/components/billing/details-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadBillingDetails } from "@/lib/web/billing-page-details";
import { saveDetails } from "./actions";

export const metadata: Metadata = { title: "Billing details" };

export default async function BillingDetailsPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const view = await loadBillingDetails((await params).tenant, next);
  return (
    <>
      <PageHeader
        title="Billing details"
        description={`Whom invoices name, in ${view.country.name}. A change shows on later documents only: those issued stay as they are.`}
      />
      <DetailsForm view={view} action={saveDetails} />
    </>
  );
}
