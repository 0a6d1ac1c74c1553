import { Webhook } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** Says what webhooks are for. */
export function WebhooksEmpty() {
  return (
    <Card>
      <EmptyState icon={Webhook} title="No webhooks yet">
        With a webhook your own server is told within seconds when an order is confirmed or a
        customer changes, instead of asking again and again. Messages are signed, come in order for
        each record and are tried again for a day and a half when nobody answers.
      </EmptyState>
    </Card>
  );
}
