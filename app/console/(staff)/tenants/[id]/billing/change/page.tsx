import type { Metadata } from "next";
import { BillingActionPage } from "@/components/console/billing-action-page";
import { BillingChoiceForm } from "@/components/console/billing-choice-form";
import { BillingModulesChoice } from "@/components/console/billing-modules-choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadChange } from "@/lib/web/console-billing-preview";
import { changeSubscription } from "../actions";

export const metadata: Metadata = { title: "Change a subscription" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<ConsoleSearch> };

export default async function ChangePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { tenant, plans, plan, removable, addable, change, answer } = await loadChange(
    id,
    await searchParams,
  );
  const fields = [
    { name: "tier", value: change.tier },
    ...change.add.map((value) => ({ name: "add", value })),
    ...change.remove.map((value) => ({ name: "remove", value })),
  ];
  return (
    <BillingActionPage
      tenant={tenant}
      title="Change the subscription today"
      description="Customers go down or remove modules at the end of their period; staff can do it today, against credit."
      answer={answer}
      confirm={{
        title: "Change it as shown",
        note: "The credit notes and the invoice above are issued at once and cannot be taken back.",
        verb: "Change today",
        pendingLabel: "Changing",
        fields,
        action: changeSubscription,
      }}
    >
      <BillingChoiceForm
        // A fresh form for what the address says.
        key={fields.map(({ value }) => value).join(" ")}
        path={`/tenants/${tenant.id}/billing/change`}
        title="What changes"
      >
        <Field id="tier" label="Plan">
          {(control) => (
            <Select {...control} name="tier" defaultValue={plan}>
              {plans.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <BillingModulesChoice
          legend="Remove"
          name="remove"
          choices={removable}
          chosen={change.remove}
        />
        <BillingModulesChoice legend="Add" name="add" choices={addable} chosen={change.add} />
      </BillingChoiceForm>
    </BillingActionPage>
  );
}
