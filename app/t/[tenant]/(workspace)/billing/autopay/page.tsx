import type { Metadata } from "next";
import { MandateForm } from "@/components/billing/mandate-form";
import { MandateList } from "@/components/billing/mandate-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadAutopay } from "@/lib/web/billing-page-autopay";
import { authorise, end, isAuthorised, verifyMandate } from "./actions";

export const metadata: Metadata = { title: "Autopay" };

export default async function AutopayPage({ params }: { params: Promise<{ tenant: string }> }) {
  const view = await loadAutopay((await params).tenant);
  return (
    <>
      <PageHeader
        title="Autopay"
        description="Let your bank pay renewals by itself. Each invoice is announced before it is debited."
      />
      <MandateList view={view} end={end} />
      {view.isRupees && (
        <MandateForm
          view={view}
          authorise={authorise}
          verify={verifyMandate}
          isAuthorised={isAuthorised}
        />
      )}
    </>
  );
}
