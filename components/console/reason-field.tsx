import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/web/views";

/** Why staff do something to a tenant; the tenant's administrators read it. */
export function ReasonField({ state: { fields, values } }: { state: FormState }) {
  return (
    <Field
      id="reason"
      label="Reason"
      error={fields.reason}
      hint="At least 10 characters. It stands in both audit logs and in the mail to the administrators."
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
