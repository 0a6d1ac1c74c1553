import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import type { WebhookPageView } from "@/lib/web/views-webhooks";
import { RotateSecret } from "./rotate-secret";

/** What a webhook is told of, its secret and how it is doing. */
export function WebhookFacts({
  webhook,
  rights,
  rotate,
}: Pick<WebhookPageView, "webhook" | "rights"> & { rotate: FormAction }) {
  const { eventTypes, previousSecretUntil, failureCount, disabledAt, createdAt } = webhook;
  return (
    <Card title="About">
      <Facts
        items={[
          {
            term: "Is told of",
            value: eventTypes ? (
              <ul className="font-mono text-xs">
                {eventTypes.map((pattern) => (
                  <li key={pattern}>{pattern}</li>
                ))}
              </ul>
            ) : (
              "All events"
            ),
          },
          {
            term: "Secret",
            value: (
              <span className="flex flex-col items-start gap-1.5">
                {previousSecretUntil ? (
                  <span>
                    The one before signs too until <DateTime at={previousSecretUntil} />.
                  </span>
                ) : (
                  "Kept encrypted, never shown again."
                )}
                {rights.rotate && <RotateSecret id={webhook.id} action={rotate} />}
              </span>
            ),
          },
          { term: "Failures in a row", value: failureCount.toLocaleString("en-IN") },
          ...(disabledAt
            ? [
                {
                  term: "Switched off",
                  value: (
                    <span key="off">
                      <DateTime at={disabledAt} />, because its messages only failed. Mend the
                      receiver, send a test, then switch it on.
                    </span>
                  ),
                },
              ]
            : []),
          { term: "Added", value: <DateTime at={createdAt} style="day" /> },
        ]}
      />
    </Card>
  );
}
