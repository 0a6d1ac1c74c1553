import type { Metadata } from "next";
import { PayDeadLink } from "@/components/billing/pay-page-dead-link";
import { PayInvoice } from "@/components/billing/pay-page-invoice";
import { loadPayPage } from "@/lib/web/pay-page";
import { isSettled, startPayment, verifyPayment } from "./actions";

export const metadata: Metadata = {
  title: "Pay an invoice",
  robots: { index: false, follow: false },
  // The address is a secret: whoever is told it could look at the invoice.
  referrer: "same-origin",
};

export default async function PayPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const view = await loadPayPage(token);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-10 text-sm sm:px-6 sm:py-14">
      {view.state === "invoice" ? (
        <PayInvoice
          view={view}
          start={startPayment.bind(null, token)}
          verify={verifyPayment.bind(null, token)}
          isSettled={isSettled.bind(null, token)}
        />
      ) : (
        <PayDeadLink state={view.state} />
      )}
    </div>
  );
}
