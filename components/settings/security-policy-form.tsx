"use client";

import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { SecurityPolicyView } from "@/lib/web/views-settings";
import { DurationField } from "./duration-field";
import { RecordForm } from "./record-form";

/** How long sign-ins last. A change asks for a confirmation and counts for everybody at once. */
export function SecurityPolicyForm({
  policy,
  action,
}: {
  policy: SecurityPolicyView;
  action: FormAction;
}) {
  const { idle, absolute } = policy;
  const values = {
    idleMinutes: String(idle.value),
    idleMinutesUnit: idle.unit,
    absoluteHours: String(absolute.value),
    absoluteHoursUnit: absolute.unit,
  };
  return (
    <Card title="How long sign-ins last">
      <RecordForm
        action={action}
        label="How long sign-ins last"
        record={{ version: policy.version }}
        canEdit={policy.canEdit}
      >
        {(state) => (
          <>
            <DurationField
              name="idleMinutes"
              label="Without use, a sign-in ends after"
              hint="From 5 minutes to 7 days. Short where several people share a computer."
              context={{ state, values }}
              units={["minutes", "hours", "days"]}
            />
            <DurationField
              name="absoluteHours"
              label="However busy, it ends after"
              hint="From 1 hour to 90 days."
              context={{ state, values }}
              units={["hours", "days"]}
            />
            {policy.canEdit && (
              <p className="text-ink-muted">
                This counts at once: who is beyond the new limits has to sign in again with the next
                click, you included.
              </p>
            )}
          </>
        )}
      </RecordForm>
    </Card>
  );
}
