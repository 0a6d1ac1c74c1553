import type { AddressChoices } from "@/lib/web/views-settings";
import { SelectField } from "./select-field";
import { type FieldContext, TextField } from "./text-field";

/** Address, city, state and postal code, in the words of the company's country. */
export function AddressFields({
  context,
  choices,
  line,
  stateHint,
}: {
  context: FieldContext;
  choices: AddressChoices;
  /** Name of the field that holds street and number. */
  line: string;
  stateHint?: string;
}) {
  const { isIndian, states } = choices;
  return (
    <>
      <TextField name={line} label="Address" context={context} maxLength={240} />
      <TextField name="city" label="City" context={context} maxLength={80} />
      {isIndian ? (
        <SelectField
          name="state"
          label="State"
          context={context}
          choices={states}
          none="Choose a state"
          required
          hint={stateHint}
        />
      ) : (
        <TextField
          name="state"
          label="State or region"
          context={context}
          maxLength={80}
          isOptional
          hint="Where an address has one."
        />
      )}
      <TextField
        name="pincode"
        label={isIndian ? "PIN code" : "Postal code"}
        context={context}
        isOptional={!isIndian}
        inputMode={isIndian ? "numeric" : "text"}
        maxLength={isIndian ? 6 : 11}
      />
    </>
  );
}
