"use client";

import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import type { CompanyView } from "@/lib/web/views-settings";
import { FieldGrid } from "./field-grid";
import { RecordForm } from "./record-form";
import { SelectField } from "./select-field";
import { type FieldContext, TextField } from "./text-field";

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, index, 1)),
  ),
}));

function NumberFields({ context, isIndian }: { context: FieldContext; isIndian: boolean }) {
  if (!isIndian) {
    return (
      <>
        <TextField
          name="pan"
          label="Tax number"
          context={context}
          maxLength={30}
          hint="As your tax office writes it."
        />
        <TextField
          name="cin"
          label="Company register number"
          context={context}
          maxLength={40}
          isOptional
        />
      </>
    );
  }
  return (
    <>
      <TextField
        name="pan"
        label="PAN"
        context={context}
        maxLength={10}
        className="uppercase"
        hint="Five letters, four digits, a letter. Every GSTIN of the company contains it."
      />
      <TextField
        name="cin"
        label="CIN"
        context={context}
        maxLength={21}
        className="uppercase"
        isOptional
        hint="Companies on the register have one; proprietors and partnerships have none."
      />
      <TextField
        name="tan"
        label="TAN"
        context={context}
        maxLength={10}
        className="uppercase"
        isOptional
        hint="Needed by whoever deducts tax at source."
      />
      <TextField
        name="udyamNo"
        label="Udyam number"
        context={context}
        maxLength={19}
        className="uppercase"
        isOptional
        hint="Registration as a micro, small or medium enterprise."
      />
    </>
  );
}

/** The company's profile; saving it for the first time makes the company. */
export function CompanyForm({ company, action }: { company: CompanyView; action: FormAction }) {
  return (
    <Card title="Profile">
      {company.version === null && (
        <p className="border-b bg-hover px-4 py-2.5 text-ink-muted">
          Not saved yet. Branches, registrations and document numbers belong to a company: fill this
          in first.
        </p>
      )}
      <RecordForm
        action={action}
        label="Company profile"
        record={{ version: company.version }}
        canEdit={company.canEdit}
      >
        {(state) => {
          const context = { state, values: company.values };
          return (
            <FieldGrid>
              <TextField name="legalName" label="Legal name" context={context} maxLength={160} />
              <TextField
                name="tradeName"
                label="Trade name"
                context={context}
                maxLength={160}
                isOptional
                hint="What customers call you, where it is another."
              />
              <NumberFields context={context} isIndian={company.isIndian} />
              <TextField
                name="email"
                type="email"
                label="E-mail"
                context={context}
                maxLength={254}
                isOptional
              />
              <TextField name="phone" type="tel" label="Phone" context={context} isOptional />
              <TextField
                name="website"
                label="Website"
                context={context}
                maxLength={200}
                inputMode="url"
                isOptional
              />
              <SelectField
                name="fiscalYearStartMonth"
                label="Fiscal year starts in"
                context={context}
                choices={MONTHS}
                hint="Document numbers begin again with it."
              />
            </FieldGrid>
          );
        }}
      </RecordForm>
    </Card>
  );
}
