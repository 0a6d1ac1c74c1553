import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/web/views";

/** How long, from where and how often a key is good. */
export function LimitFields({ fields, values }: Pick<FormState, "fields" | "values">) {
  const [, addressError] =
    Object.entries(fields).find(([path]) => path.startsWith("allowedIps")) ?? [];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id="expiresOn"
          label="Last day"
          isOptional
          hint="Good to the end of that day, UTC."
          error={fields.expiresOn}
        >
          {(control) => (
            <Input {...control} type="date" name="expiresOn" defaultValue={values.expiresOn} />
          )}
        </Field>
        <Field id="rateLimitPerMinute" label="Calls a minute" error={fields.rateLimitPerMinute}>
          {(control) => (
            <Input
              {...control}
              type="number"
              name="rateLimitPerMinute"
              min={1}
              max={6000}
              required
              defaultValue={values.rateLimitPerMinute ?? "600"}
            />
          )}
        </Field>
      </div>
      <Field
        id="allowedIps"
        label="Only from these addresses"
        isOptional
        hint="One in each line, such as 203.0.113.9 or 203.0.113.0/24. Empty: from anywhere."
        error={addressError}
      >
        {(control) => (
          <textarea
            {...control}
            name="allowedIps"
            rows={2}
            defaultValue={values.allowedIps}
            className={cn(controlStyle(), "h-auto py-1.5 font-mono")}
          />
        )}
      </Field>
    </>
  );
}
