"use client";

import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";
import type { WebhookFormView } from "@/lib/web/views-webhooks";
import { EventTypesField } from "./event-types-field";

/** Where messages go and which. */
export function WebhookForm({
  webhook,
  action,
  back,
  onDone,
}: {
  webhook: WebhookFormView;
  action: FormAction;
  /** Where giving up leads. */
  back: string;
  onDone?: (state: FormState) => void;
}) {
  const isNew = webhook.id === undefined;
  return (
    <Card className="max-w-2xl">
      <ActionForm
        action={action}
        label={isNew ? "New webhook" : "Webhook"}
        className="p-4"
        isEdit
        {...(onDone && { onDone })}
      >
        {({ fields, values }, isPending) => (
          <>
            {webhook.id && <input type="hidden" name="id" value={webhook.id} />}
            {webhook.version && <input type="hidden" name="version" value={webhook.version} />}
            <Field
              id="url"
              label="Address"
              error={fields.url}
              hint="Messages are sent there by POST over https, on port 443 or 8443."
            >
              {(control) => (
                <Input
                  {...control}
                  name="url"
                  type="url"
                  required
                  maxLength={2000}
                  autoComplete="off"
                  defaultValue={values.url ?? webhook.url}
                  placeholder="https://example.com/webhooks"
                />
              )}
            </Field>
            <Field
              id="description"
              label="Description"
              isOptional
              error={fields.description}
              hint="What is at the other end."
            >
              {(control) => (
                <Input
                  {...control}
                  name="description"
                  maxLength={200}
                  autoComplete="off"
                  defaultValue={values.description ?? webhook.description}
                />
              )}
            </Field>
            <EventTypesField
              initial={webhook.eventTypes}
              suggestions={webhook.suggestions}
              error={Object.entries(fields).find(([path]) => path.startsWith("eventTypes"))?.[1]}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton isPending={isPending} pendingLabel="Saving">
                {isNew ? "Add the webhook" : "Save"}
              </SubmitButton>
              <Link href={back} className={buttonStyle({ variant: "ghost" })}>
                Cancel
              </Link>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
