"use client";

import Link from "next/link";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RuleEditorView } from "@/lib/web/views-roles";
import { newComparison, toCondition } from "./condition-draft";
import { ConditionEditor } from "./condition-editor";

const ACCESS = {
  row: [
    { value: "read", text: "Reaches only rows that fit" },
    { value: "write", text: "Sees all rows, changes only those that fit" },
    { value: "none", text: "Does not reach rows that fit" },
  ],
  field: [
    { value: "none", text: "Does not see the field" },
    { value: "mask", text: "Sees ••• in its place" },
    { value: "read", text: "Sees the field, does not change it" },
  ],
} as const;

/** Without these a row cannot even be opened. */
const NEEDED = new Set(["id", "version"]);

/** Says what a rule does: to some rows of a table, or to one field. */
export function RuleForm({
  view,
  table,
  action,
}: {
  view: RuleEditorView;
  table: NonNullable<RuleEditorView["table"]>;
  action: FormAction;
}) {
  const { rule, role } = view;
  const [type, setType] = useState<"row" | "field">(rule?.type ?? "row");
  const [condition, setCondition] = useState(
    () =>
      rule?.condition ?? {
        key: "root",
        joint: "all" as const,
        parts: [{ ...newComparison(table.columns[0]?.name ?? "id"), key: "first" }],
      },
  );
  const fields = table.columns.filter(({ name }) => !NEEDED.has(name));
  return (
    <Card title={table.label}>
      <ActionForm action={action} label="Rule" className="p-4" isEdit>
        {(state) => (
          <>
            {rule ? (
              <>
                <input type="hidden" name="id" value={rule.id} />
                <input type="hidden" name="version" value={rule.version} />
              </>
            ) : (
              <>
                <input type="hidden" name="table" value={table.name} />
                <SegmentedChoice
                  legend="What the rule is about"
                  name="about"
                  value={type}
                  choices={[
                    { value: "row", label: "Rows" },
                    { value: "field", label: "A field" },
                  ]}
                  onChange={setType}
                />
              </>
            )}
            <input type="hidden" name="roleId" value={role.id} />
            <input type="hidden" name="type" value={type} />
            <div className="grid gap-4 sm:grid-cols-2">
              {type === "field" && !rule && (
                <Field id="field" label="Field" error={state.fields.field}>
                  {(control) => (
                    <Select {...control} name="field" required defaultValue="">
                      <option value="">Choose a field</option>
                      {fields.map(({ name, label }) => (
                        <option key={name} value={name}>
                          {label}
                        </option>
                      ))}
                    </Select>
                  )}
                </Field>
              )}
              <Field id="access" label="What the role may" error={state.fields.access}>
                {(control) => (
                  <Select
                    {...control}
                    key={type}
                    name="access"
                    defaultValue={rule?.access ?? ACCESS[type][0].value}
                  >
                    {ACCESS[type].map(({ value, text }) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </div>
            {type === "row" && (
              <div id="condition" tabIndex={-1} className="flex flex-col gap-1.5">
                <input
                  type="hidden"
                  name="condition"
                  value={JSON.stringify(toCondition(condition))}
                />
                <h3 className="font-medium text-sm">Rows that fit</h3>
                <ConditionEditor
                  columns={table.columns}
                  group={condition}
                  onChange={setCondition}
                />
                {state.fields.condition && (
                  <p className="text-danger text-sm">{state.fields.condition}</p>
                )}
              </div>
            )}
            <div className="flex flex-wrap gap-2">
              <SubmitButton pendingLabel="Saving">{rule ? "Save rule" : "Add rule"}</SubmitButton>
              <Link
                href={`/system-admin/roles/${role.id}`}
                className={buttonStyle({ variant: "ghost" })}
              >
                Cancel
              </Link>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
