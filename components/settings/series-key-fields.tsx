import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { DOCUMENT_TYPES } from "@/lib/admin/number-series/document-types";
import type { FormState } from "@/lib/web/views";
import type { SeriesView } from "@/lib/web/views-settings";
import { FieldGrid } from "./field-grid";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const GROUPS = [
  { label: "Documents of GST", isGst: true },
  { label: "Others", isGst: false },
] as const;

function DocumentField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}) {
  return (
    <Field id="documentType" label="Document" error={error}>
      {(control) => (
        <Select
          {...control}
          name="documentType"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {GROUPS.map(({ label, isGst }) => (
            <optgroup key={label} label={label}>
              {DOCUMENT_TYPES.filter((type) => type.isGst === isGst).map((type) => (
                <option key={type.code} value={type.code}>
                  {type.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What a series counts. Chosen once: afterwards it is only shown. */
export function SeriesKeyFields({
  series,
  state,
  documentType,
  on,
}: {
  series: SeriesView;
  state: FormState;
  documentType: string;
  on: {
    document: (code: string) => void;
    branch: (id: string) => void;
    year: (text: string) => void;
  };
}) {
  const { values } = series;
  const context = { state, values };
  if (series.id) {
    return (
      <Facts
        items={[
          { term: "Document", value: values.documentLabel },
          { term: "Fiscal year", value: values.fiscalYear },
          { term: "Counts for", value: values.where },
        ]}
      />
    );
  }
  return (
    <FieldGrid>
      <DocumentField
        value={documentType}
        error={state.fields.documentType}
        onChange={on.document}
      />
      <TextField
        name="fiscalYear"
        label="Fiscal year"
        context={context}
        maxLength={7}
        onChange={(event) => on.year(event.target.value)}
        hint="Later years follow by themselves."
      />
      <SelectField
        name="branchId"
        label="Branch"
        context={context}
        choices={series.branches}
        none="All branches"
        isOptional
        onChange={(event) => on.branch(event.target.value)}
      />
      <SelectField
        name="gstRegistrationId"
        label={series.isIndian ? "GST registration" : "Tax registration"}
        context={context}
        choices={series.registrations}
        none="All registrations"
        isOptional
      />
    </FieldGrid>
  );
}
