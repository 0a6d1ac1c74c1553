"use client";

import Link from "next/link";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoleFormView } from "@/lib/web/views-roles";
import { NameFields } from "./name-fields";
import { PermissionPicker } from "./permission-picker";

/** What a source permits, by name. */
function permitted({ sources, names }: RoleFormView, id: string): ReadonlySet<string> {
  const source = sources.find((candidate) => candidate.id === id);
  return new Set(source?.operations.flatMap((position) => names[position] ?? []));
}

/** Makes a role, from nothing or from another one. */
export function NewRoleForm({ view, action }: { view: RoleFormView; action: FormAction }) {
  const [words, setWords] = useState({ name: "", description: "" });
  const [copyOf, setCopyOf] = useState(view.copyOf);
  const [chosen, setChosen] = useState(() => permitted(view, view.copyOf));
  return (
    <Card className="p-4">
      <ActionForm action={action} label="New role">
        {({ fields }) => (
          <>
            <NameFields words={words} errors={fields} onChange={setWords} />
            <Field
              id="copyOf"
              label="Start from"
              isOptional
              error={fields.copyOf}
              hint="Takes over what that role permits, and the rules that narrow it. You can change the list below."
            >
              {(control) => (
                <Select
                  {...control}
                  name="copyOf"
                  value={copyOf}
                  onChange={(event) => {
                    setCopyOf(event.target.value);
                    setChosen(permitted(view, event.target.value));
                  }}
                >
                  <option value="">Nothing</option>
                  {view.sources.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <PermissionPicker
              modules={view.modules}
              chosen={chosen}
              error={fields.permissions}
              onChange={setChosen}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton pendingLabel="Adding">Add role</SubmitButton>
              <Link href="/system-admin/roles" className={buttonStyle({ variant: "ghost" })}>
                Cancel
              </Link>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
