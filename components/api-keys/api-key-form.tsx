"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApiKeysView } from "@/lib/web/views-api-keys";
import { LimitFields } from "./limit-fields";
import { ScopeFields } from "./scope-fields";

type Offer = Extract<ApiKeysView["create"], { kind: "offered" }>;
type Owner = "me" | "integration";

/** What a new key is for and what it may. */
export function ApiKeyForm({
  offer,
  action,
  onCreated,
  onCancel,
}: {
  offer: Offer;
  action: FormAction;
  onCreated: (apiKey: string) => void;
  onCancel: () => void;
}) {
  const [owner, setOwner] = useState<Owner>("integration");
  const [roleId, setRoleId] = useState("");
  const roles = offer.roles.filter(({ isHeld, isForIntegrations }) =>
    owner === "me" ? isHeld : isForIntegrations,
  );
  const role = roles.find(({ id }) => id === roleId);
  const groups = [...new Set(roles.map(({ group }) => group))];
  const allowed = new Set(role?.operations.flatMap((position) => offer.names[position] ?? []));
  return (
    <ActionForm
      action={action}
      label="New API key"
      className="p-4"
      onDone={({ values }) => values.apiKey && onCreated(values.apiKey)}
    >
      {({ fields, values }) => (
        <>
          <Field id="name" label="Name" error={fields.name} hint="What will use the key.">
            {(control) => (
              <Input
                {...control}
                name="name"
                required
                maxLength={80}
                defaultValue={values.name}
                placeholder="Web shop"
              />
            )}
          </Field>
          <div className="flex flex-col gap-1.5">
            <div>
              <SegmentedChoice
                legend="Whom the key belongs to"
                name="owner"
                value={owner}
                choices={[
                  { value: "integration", label: "An integration" },
                  { value: "me", label: "Me" },
                ]}
                onChange={setOwner}
              />
            </div>
            <p className="text-ink-muted text-xs">
              {owner === "me"
                ? "It acts as you, and ends with your account or your role."
                : "It gets an account of its own that takes no seat and cannot sign in."}
            </p>
          </div>
          <Field id="roleId" label="Role" error={fields.roleId}>
            {(control) => (
              <Select
                {...control}
                name="roleId"
                required
                value={role?.id ?? ""}
                onChange={(event) => setRoleId(event.target.value)}
              >
                <option value="">Choose a role</option>
                {groups.map((group) => (
                  <optgroup key={group} label={group}>
                    {roles
                      .filter((one) => one.group === group)
                      .map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          {role && <ScopeFields modules={offer.modules} allowed={allowed} error={fields.scopes} />}
          <LimitFields fields={fields} values={values} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton pendingLabel="Making the key">Make the key</SubmitButton>
            <Button variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
