import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DeliveryFacts } from "@/components/webhooks/delivery-facts";
import { Excerpt } from "@/components/webhooks/excerpt";
import { Replay } from "@/components/webhooks/replay";
import { loadDelivery } from "@/lib/web/webhooks-deliveries";
import { replay } from "../../../actions";

export const metadata: Metadata = { title: "Delivery" };

export default async function DeliveryPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string; deliveryId: string }>;
}) {
  const { tenant, deliveryId } = await params;
  const delivery = await loadDelivery(tenant, deliveryId);
  const { eventType, webhook, excerpt, body, canReplay } = delivery;
  return (
    <>
      <BackLink href={`/system-admin/webhooks/${webhook.id}`}>Webhook</BackLink>
      <PageHeader title={eventType} description={<span className="break-all">{webhook.url}</span>}>
        {canReplay && <Replay id={delivery.id} label="Deliver again" action={replay} />}
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[26rem_1fr]">
        <DeliveryFacts delivery={delivery} />
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="What is sent">
            <div className="p-4">
              <Excerpt label="Body of the message" text={body} />
            </div>
          </Card>
          {excerpt && (
            <Card title="What came back">
              <div className="p-4">
                <Excerpt label="Beginning of the answer" text={excerpt} />
              </div>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
