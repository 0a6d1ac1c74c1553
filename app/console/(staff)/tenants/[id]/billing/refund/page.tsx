import type { Metadata } from "next";
import { BillingActionPage } from "@/components/console/billing-action-page";
import { loadRefund } from "@/lib/web/console-billing-preview";
import { refundCredit } from "../actions";

export const metadata: Metadata = { title: "Refund credit" };

export default async function RefundPage({ params }: { params: Promise<{ id: string }> }) {
  const { tenant, alone, answer } = await loadRefund((await params).id);
  return (
    <BillingActionPage
      tenant={tenant}
      title="Refund the credit on account"
      description="What a cancelled subscription left goes back to the payments it came from, newest first, not older than 180 days."
      answer={answer}
      confirm={{
        title: "Send it back as shown",
        note: `The gateway is asked at once. Refunds above ${alone} wait for a second person.`,
        verb: "Refund",
        pendingLabel: "Refunding",
        fields: [],
        action: refundCredit,
      }}
    />
  );
}
