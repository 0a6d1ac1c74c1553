import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/web/views";

const TOLD =
  "At least 10 characters. It stands in both audit logs and in the mail to the administrators.";

/** Why staff do something; by default the tenant's administrators read it. */
export function ReasonField({
  state: { fields, values },
  id = "reason",
  label = "Reason",
  hint = TOLD,
}: {
  state: FormState;
  id?: string;
  label?: string;
  hint?: string | undefined;
}) {
  return (
    <Field id={id} label={label} error={fields.reason} hint={hint}>
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
