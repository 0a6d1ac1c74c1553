import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Duration } from "@/lib/web/views-settings";
import { type FieldContext, shownValue } from "./text-field";

/** A length of time: a number, and its unit beside it as `<name>Unit`. */
export function DurationField({
  name,
  label,
  hint,
  context,
  units,
}: {
  name: string;
  label: string;
  hint: string;
  context: FieldContext;
  units: readonly Duration["unit"][];
}) {
  return (
    <Field id={name} label={label} hint={hint} error={context.state.fields[name]}>
      {(control) => (
        <div className="grid grid-cols-[6rem_8rem] gap-2">
          <Input
            {...control}
            name={name}
            type="number"
            min={1}
            required
            defaultValue={shownValue(context, name)}
          />
          <Select
            name={`${name}Unit`}
            aria-label={`Unit of: ${label}`}
            defaultValue={shownValue(context, `${name}Unit`)}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Field>
  );
}
