import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/web/views";

/** Why staff touch a tenant's billing; it stands in the platform's audit log. */
export function BillingReason({ state, id = "reason" }: { state: FormState; id?: string }) {
  const { fields, values } = state;
  return (
    <Field
      id={id}
      label="Reason"
      error={fields.reason}
      hint="At least 10 characters. It stands in the audit log."
    >
      {(control) => (
        <Input
          {...control}
          name="reason"
          required
          minLength={10}
          maxLength={500}
          autoComplete="off"
          defaultValue={values.reason}
        />
      )}
    </Field>
  );
}
