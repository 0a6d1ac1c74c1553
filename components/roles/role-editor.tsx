"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoleView } from "@/lib/web/views-roles";
import { NameFields } from "./name-fields";
import { PermissionPicker } from "./permission-picker";

/** Changes a role of the tenant's own. */
export function RoleEditor({ role, action }: { role: RoleView; action: FormAction }) {
  const [words, setWords] = useState({ name: role.name, description: role.description });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(role.permissions));
  return (
    <Card title="What it permits" className="min-w-0">
      <ActionForm action={action} label="Role" className="p-4" isEdit>
        {({ fields }) => (
          <>
            <input type="hidden" name="id" value={role.id} />
            <input type="hidden" name="version" value={role.version} />
            <NameFields words={words} errors={fields} onChange={setWords} />
            <PermissionPicker
              modules={role.modules}
              chosen={chosen}
              kept={role.elsewhere}
              error={fields.permissions}
              onChange={setChosen}
            />
            <div>
              <SubmitButton pendingLabel="Saving">Save role</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
