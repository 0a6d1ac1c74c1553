"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormState } from "@/lib/web/views";
import type { CustomFieldFormView } from "@/lib/web/views-custom-fields";

/** What is chosen once: what the field belongs to, its key, and what is filled in. */
export function FixedParts({
  view: { resources, targets, kinds, resource },
  state: { fields, values },
  dataType,
  onDataType,
}: {
  view: CustomFieldFormView;
  state: FormState;
  dataType: string;
  onDataType: (dataType: string) => void;
}) {
  return (
    <>
      <Field id="resource" label="Belongs to" error={fields.resource}>
        {(control) => (
          <Select
            {...control}
            name="resource"
            required
            defaultValue={values.resource ?? resource ?? ""}
          >
            <option value="">Choose</option>
            {resources.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="key"
        label="Key"
        error={fields.key}
        hint="What API and CSV call it: small letters, digits and underscores."
      >
        {(control) => (
          <Input
            {...control}
            name="key"
            required
            maxLength={40}
            pattern="[a-z][a-z0-9_]*"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            defaultValue={values.key ?? ""}
          />
        )}
      </Field>
      <Field id="dataType" label="What is filled in" error={fields.dataType}>
        {(control) => (
          <Select
            {...control}
            name="dataType"
            value={dataType}
            onChange={({ target }) => onDataType(target.value)}
          >
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {dataType === "reference" && (
        <Field id="referenceResource" label="Points to" error={fields.referenceResource}>
          {(control) => (
            <Select
              {...control}
              name="referenceResource"
              required
              defaultValue={values.referenceResource ?? ""}
            >
              <option value="">Choose</option>
              {targets.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  );
}
