"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ApiKeysView } from "@/lib/web/views-api-keys";
import { ApiKeyForm } from "./api-key-form";
import { NewKeyPanel } from "./new-key-panel";

/** Makes a key and shows it once, or says which plan has keys. */
export function CreateApiKey({
  create,
  action,
}: {
  create: ApiKeysView["create"];
  action: FormAction;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<string>();
  if (create.kind === "role") return null;
  if (create.kind === "plan") {
    return (
      <p className="max-w-64 text-ink-muted text-sm">API keys come with the {create.plan} plan.</p>
    );
  }
  const change = (next: boolean) => {
    setIsOpen(next);
    setMade(undefined);
  };
  return (
    <>
      <Button variant="primary" onClick={() => change(true)}>
        <Plus aria-hidden className="size-4" />
        New key
      </Button>
      <Dialog
        title={made ? "Your new API key" : "New API key"}
        isOpen={isOpen}
        onOpenChange={change}
        className="top-[5vh] max-h-[90vh] max-w-2xl"
      >
        {made ? (
          <NewKeyPanel apiKey={made} onClose={() => change(false)} />
        ) : (
          <ApiKeyForm
            offer={create}
            action={action}
            onCreated={setMade}
            onCancel={() => change(false)}
          />
        )}
      </Dialog>
    </>
  );
}
