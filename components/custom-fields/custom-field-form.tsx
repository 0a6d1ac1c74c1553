"use client";

import Link from "next/link";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CustomFieldFormView } from "@/lib/web/views-custom-fields";
import { FixedParts } from "./fixed-parts";
import { OptionsField } from "./options-field";

const CHOICES = ["select", "multi_select"];

function factsOf({ key, dataType, referenceLabel }: NonNullable<CustomFieldFormView["field"]>) {
  return [
    { term: "Key", value: <code className="font-mono text-xs">{key}</code> },
    { term: "What is filled in", value: dataType },
    ...(referenceLabel ? [{ term: "Points to", value: referenceLabel }] : []),
  ];
}

/** A field of the tenant's own, new or as it stands. */
export function CustomFieldForm({
  view,
  action,
}: {
  view: CustomFieldFormView;
  action: FormAction;
}) {
  const { field, mayChange, kinds } = view;
  const [dataType, setDataType] = useState(kinds[0]?.value ?? "text");
  const hasOptions = field ? field.options.length > 0 : CHOICES.includes(dataType);
  return (
    <Card className="max-w-2xl">
      {field && <Facts items={factsOf(field)} />}
      <ActionForm
        action={action}
        label={field ? "Custom field" : "New custom field"}
        className={field ? "border-t p-4" : "p-4"}
        isEdit
      >
        {(state, isPending) => (
          <>
            {field && (
              <>
                <input type="hidden" name="id" value={field.id} />
                <input type="hidden" name="version" value={field.version} />
              </>
            )}
            <Field id="label" label="Label" error={state.fields.label}>
              {(control) => (
                <Input
                  {...control}
                  name="label"
                  required
                  maxLength={60}
                  autoComplete="off"
                  defaultValue={state.values.label ?? field?.label ?? ""}
                />
              )}
            </Field>
            {!field && <FixedParts {...{ view, state, dataType }} onDataType={setDataType} />}
            {hasOptions && (
              <OptionsField
                key={field?.version}
                initial={field?.options ?? []}
                error={
                  Object.entries(state.fields).find(([path]) => path.startsWith("options"))?.[1]
                }
              />
            )}
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                name="isRequired"
                defaultChecked={field?.isRequired ?? false}
                className="size-4 accent-accent"
              />
              Must be filled in
            </label>
            <Field
              id="position"
              label="Position"
              error={state.fields.position}
              hint="Fields stand in the order of these numbers."
            >
              {(control) => (
                <Input
                  {...control}
                  name="position"
                  inputMode="numeric"
                  required
                  className="w-24"
                  defaultValue={state.values.position ?? String(field?.position ?? 100)}
                />
              )}
            </Field>
            {mayChange && (
              <div className="flex flex-wrap gap-2">
                <SubmitButton isPending={isPending} pendingLabel="Saving">
                  {field ? "Save" : "Add the field"}
                </SubmitButton>
                <Link
                  href="/system-admin/custom-fields"
                  className={buttonStyle({ variant: "ghost" })}
                >
                  Cancel
                </Link>
              </div>
            )}
          </>
        )}
      </ActionForm>
    </Card>
  );
}
