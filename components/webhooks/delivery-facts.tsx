import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import type { DeliveryView } from "@/lib/web/views-webhooks";
import { DeliveryStatusBadge } from "./delivery-status";

const code = (text: string) => <code className="break-all font-mono text-xs">{text}</code>;

/** What became of one delivery. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryView }) {
  const { status, attempts, durationMs, nextAttemptAt, finishedAt, webhook } = delivery;
  const isWaiting = status === "pending" || status === "retrying";
  return (
    <Card title="Delivery">
      <Facts
        items={[
          { term: "Status", value: <DeliveryStatusBadge status={status} /> },
          { term: "Attempts", value: attempts },
          {
            term: "Answer",
            value: delivery.code ?? (attempts > 0 ? "Nobody answered" : "Not sent yet"),
          },
          ...(durationMs === null
            ? []
            : [{ term: "Took", value: `${durationMs.toLocaleString("en-IN")} ms` }]),
          ...(isWaiting && nextAttemptAt
            ? [
                {
                  term: "Next attempt",
                  value: webhook.isActive ? (
                    <DateTime key="next" at={nextAttemptAt} />
                  ) : (
                    "When the webhook is switched on again"
                  ),
                },
              ]
            : []),
          ...(finishedAt
            ? [{ term: "Finished", value: <DateTime key="finished" at={finishedAt} /> }]
            : []),
          { term: "Noted", value: <DateTime at={delivery.createdAt} /> },
          { term: "webhook-id", value: code(delivery.eventId) },
          { term: "Record", value: code(`${delivery.tableName} ${delivery.recordId}`) },
        ]}
      />
    </Card>
  );
}
