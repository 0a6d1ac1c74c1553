"use client";

import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { BranchView } from "@/lib/web/views-settings";
import { AddressFields } from "./address-fields";
import { FieldGrid } from "./field-grid";
import { RecordForm } from "./record-form";
import { SelectField, ZoneField } from "./select-field";
import { type FieldContext, TextField } from "./text-field";

/** A workspace with one company does not ask which. */
function CompanyField({ context, branch }: { context: FieldContext; branch: BranchView }) {
  const [only, ...others] = branch.companies;
  if (only && others.length === 0) {
    return <input type="hidden" name="companyId" value={only.value} />;
  }
  return (
    <SelectField name="companyId" label="Company" context={context} choices={branch.companies} />
  );
}

export function BranchForm({ branch, action }: { branch: BranchView; action: FormAction }) {
  const { id, version } = branch;
  return (
    <Card title="Branch">
      <RecordForm
        action={action}
        label="Branch"
        record={{ id, version }}
        canEdit={branch.can.edit}
        submit={id ? "Save" : "Add the branch"}
      >
        {(state) => {
          const context = { state, values: branch.values };
          return (
            <FieldGrid>
              <TextField name="name" label="Name" context={context} maxLength={80} />
              <TextField
                name="code"
                label="Code"
                context={context}
                maxLength={8}
                className="uppercase"
                hint="Up to 8 letters, digits and hyphens; document numbers can contain it."
              />
              <CompanyField context={context} branch={branch} />
              <SelectField
                name="gstRegistrationId"
                label={branch.isIndian ? "GST registration" : "Tax registration"}
                context={context}
                choices={branch.registrations}
                hint={branch.isIndian ? "Of the state the branch is in." : undefined}
              />
              <SelectField
                name="parentBranchId"
                label="Lies below"
                context={context}
                choices={branch.branches}
                none="No other branch"
                isOptional
              />
              <AddressFields context={context} choices={branch} line="addressLine" />
              <TextField name="phone" type="tel" label="Phone" context={context} isOptional />
              <TextField
                name="email"
                type="email"
                label="E-mail"
                context={context}
                maxLength={254}
                isOptional
              />
              <SelectField
                name="managerUserId"
                label="Manager"
                context={context}
                choices={branch.people}
                none="Nobody"
                isOptional
              />
              <ZoneField
                name="timezone"
                label="Time zone"
                context={context}
                zones={branch.timeZones}
              />
            </FieldGrid>
          );
        }}
      </RecordForm>
    </Card>
  );
}
