"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { SecretPanel } from "./secret-panel";

/** Makes a new secret and shows it once. */
export function RotateSecret({ id, action }: { id: string; action: FormAction }) {
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const change = (next: boolean) => {
    setIsOpen(next);
    setSecret(undefined);
  };
  return (
    <>
      <Button size="sm" onClick={() => change(true)}>
        Rotate the secret
      </Button>
      <Dialog
        title={secret ? "The new secret" : "Rotate the secret"}
        isOpen={isOpen}
        onOpenChange={change}
      >
        {secret ? (
          <SecretPanel secret={secret}>
            <div>
              <Button variant="primary" onClick={() => change(false)}>
                I have copied it
              </Button>
            </div>
          </SecretPanel>
        ) : (
          <ActionForm
            action={action}
            label="Rotate the secret"
            className="p-4"
            onDone={({ values }) => setSecret(values.webhookKey)}
          >
            {() => (
              <>
                <input type="hidden" name="id" value={id} />
                <p>
                  You get a new secret. For 24 hours every message is signed with both, so that your
                  server can change over without missing any; then the old one is worth nothing.
                </p>
                <div className="flex flex-wrap gap-2">
                  <SubmitButton pendingLabel="Rotating">Make a new secret</SubmitButton>
                  <Button variant="ghost" onClick={() => change(false)}>
                    Cancel
                  </Button>
                </div>
              </>
            )}
          </ActionForm>
        )}
      </Dialog>
    </>
  );
}
