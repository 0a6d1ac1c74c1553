"use client";

import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { RegistrationView } from "@/lib/web/views-settings";
import { AddressFields } from "./address-fields";
import { FieldGrid } from "./field-grid";
import { RecordForm } from "./record-form";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const KINDS = [
  { value: "regular", label: "Regular" },
  { value: "composition", label: "Composition scheme" },
  { value: "sez_unit", label: "SEZ unit" },
  { value: "sez_developer", label: "SEZ developer" },
  { value: "isd", label: "Input service distributor" },
  { value: "casual", label: "Casual taxable person" },
] as const;

const FREQUENCIES = [
  { value: "monthly", label: "Monthly" },
  { value: "quarterly", label: "Quarterly" },
] as const;

/** One tax registration: a GSTIN in India, a VAT or other tax number elsewhere. */
export function RegistrationForm({
  registration,
  action,
}: {
  registration: RegistrationView;
  action: FormAction;
}) {
  const { isIndian, id, version } = registration;
  return (
    <Card title="Registration">
      <RecordForm
        action={action}
        label="Registration"
        record={{ id, version }}
        canEdit={registration.canEdit}
        submit={id ? "Save" : "Add the registration"}
      >
        {(state) => {
          const context = { state, values: registration.values };
          return (
            <FieldGrid>
              <TextField
                name="gstin"
                label={isIndian ? "GSTIN" : "Registration number"}
                context={context}
                maxLength={isIndian ? 15 : 30}
                className="uppercase"
                hint={
                  isIndian
                    ? "15 characters; the first two are the state's, the next ten the PAN."
                    : "Such as a VAT number. We store it as you give it and do not look it up."
                }
              />
              {isIndian ? (
                <SelectField
                  name="registrationType"
                  label="Kind"
                  context={context}
                  choices={KINDS}
                />
              ) : (
                <input type="hidden" name="registrationType" value="regular" />
              )}
              <AddressFields context={context} choices={registration} line="legalAddress" />
              <SelectField
                name="filingFrequency"
                label="Returns are filed"
                context={context}
                choices={FREQUENCIES}
              />
              <TextField
                name="registeredOn"
                type="date"
                label="Registered on"
                context={context}
                isOptional
              />
              <TextField
                name="cancelledOn"
                type="date"
                label="Ended on"
                context={context}
                isOptional
                hint="With a day here the registration is out of use."
              />
            </FieldGrid>
          );
        }}
      </RecordForm>
    </Card>
  );
}
