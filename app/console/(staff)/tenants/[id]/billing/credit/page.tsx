import type { Metadata } from "next";
import { BillingActionPage } from "@/components/console/billing-action-page";
import { BillingChoiceForm } from "@/components/console/billing-choice-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadGoodwill } from "@/lib/web/console-billing-preview";
import { giveCredit } from "../actions";

export const metadata: Metadata = { title: "Give credit" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<ConsoleSearch> };

export default async function CreditPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { tenant, alone, lines, line, amount, error, answer } = await loadGoodwill(
    id,
    await searchParams,
  );
  return (
    <BillingActionPage
      tenant={tenant}
      title="Give credit for part of an invoice"
      description="Goodwill: no days are taken away. A later removal gives back only what is left of the line."
      answer={answer}
      confirm={{
        title: "Give it as shown",
        note: `The credit note is issued at once and cannot be taken back. Credit above ${alone}, tax included, waits for a second person.`,
        verb: "Give the credit",
        pendingLabel: "Giving",
        fields: [
          { name: "line", value: line },
          { name: "amount", value: amount },
        ],
        action: giveCredit,
      }}
    >
      <BillingChoiceForm
        key={line + amount}
        path={`/tenants/${tenant.id}/billing/credit`}
        title="What is credited"
      >
        <Field id="line" label="Line">
          {(control) => (
            <Select {...control} name="line" defaultValue={line || lines[0]?.value}>
              {lines.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="amount" label="Amount before tax" error={error}>
          {(control) => (
            <Input
              {...control}
              name="amount"
              inputMode="decimal"
              required
              autoComplete="off"
              defaultValue={amount}
              className="sm:w-56"
            />
          )}
        </Field>
      </BillingChoiceForm>
    </BillingActionPage>
  );
}
