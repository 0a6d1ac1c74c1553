import type { Metadata } from "next";
import { BillingActionPage } from "@/components/console/billing-action-page";
import { BillingChoiceForm } from "@/components/console/billing-choice-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadCancel } from "@/lib/web/console-billing-preview";
import { cancelSubscription } from "../actions";

export const metadata: Metadata = { title: "Cancel a subscription" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<ConsoleSearch> };

export default async function CancelPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { tenant, alone, choices, settlement, answer } = await loadCancel(id, await searchParams);
  return (
    <BillingActionPage
      tenant={tenant}
      title="Cancel the subscription today"
      description="It ends today and never comes back; a later purchase is a new one. The data is kept for 90 days."
      answer={answer}
      confirm={{
        title: "Cancel it as shown",
        note: `The documents above are issued at once and cannot be taken back. Refunds above ${alone} wait for a second person.`,
        verb: "Cancel today",
        pendingLabel: "Cancelling",
        isDestructive: true,
        fields: settlement ? [{ name: "settlement", value: settlement }] : [],
        action: cancelSubscription,
      }}
    >
      <BillingChoiceForm
        path={`/tenants/${tenant.id}/billing/cancel`}
        title="What happens to what is paid ahead"
      >
        <Field id="settlement" label="Settlement">
          {(control) => (
            <Select
              {...control}
              key={settlement}
              name="settlement"
              defaultValue={settlement ?? choices[0]?.value}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </BillingChoiceForm>
    </BillingActionPage>
  );
}
