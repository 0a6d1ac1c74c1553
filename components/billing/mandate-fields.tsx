import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

function Text({
  name,
  label,
  hint,
  ...props
}: Omit<ComponentProps<typeof Input>, "id"> & { name: string; label: string; hint?: string }) {
  return (
    <Field id={name} label={label} hint={hint}>
      {(control) => <Input {...control} name={name} required autoComplete="off" {...props} />}
    </Field>
  );
}

function Choice({
  name,
  label,
  choices,
}: {
  name: string;
  label: string;
  choices: Record<string, string>;
}) {
  return (
    <Field id={name} label={label}>
      {(control) => (
        <Select {...control} name={name}>
          {Object.entries(choices).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** The bank account to debit, its number typed twice, and the most that one debit may be. */
export function MandateFields({ suggestedRupees }: { suggestedRupees: number }) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Text name="beneficiaryName" label="Name on the account" minLength={3} maxLength={120} />
      <Choice
        name="accountType"
        label="Kind of account"
        choices={{ current: "Current account", savings: "Savings account" }}
      />
      <Text
        name="accountNumber"
        label="Account number"
        inputMode="numeric"
        pattern="[0-9]{5,35}"
        title="5 to 35 digits"
        hint="It goes to the bank; we keep the last four digits."
      />
      <Text
        name="repeatedNumber"
        label="Account number again"
        inputMode="numeric"
        onPaste={(event) => event.preventDefault()}
        hint="Typed, not pasted: a wrong digit would debit somebody else."
      />
      <Text
        name="ifscCode"
        label="IFSC"
        maxLength={11}
        pattern="[A-Za-z]{4}0[A-Za-z0-9]{6}"
        title="11 letters and digits such as HDFC0000001"
        className="uppercase"
        hint="11 letters and digits, as on a cheque, such as HDFC0000001."
      />
      <Choice
        name="authType"
        label="How you confirm it at the bank"
        choices={{ netbanking: "Net banking", debitcard: "Debit card", aadhaar: "Aadhaar" }}
      />
      <Text
        name="contact"
        label="Phone"
        type="tel"
        pattern="\+?[0-9]{8,15}"
        title="A phone number with its country code, such as +919876543210"
        hint="Your bank announces debits here, such as +919876543210."
      />
      <Text
        name="rupees"
        label="At most a time, in rupees"
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000_000}
        step={1}
        defaultValue={suggestedRupees}
        hint="Twice your next charge leaves room for another module. Larger invoices wait for you."
      />
    </div>
  );
}
