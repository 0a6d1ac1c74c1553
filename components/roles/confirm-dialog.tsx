"use client";

import { type ReactNode, useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";

/** A button that asks before it does something that cannot be taken back. */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirm,
  pending,
  fields,
  action,
  size = "md",
}: {
  trigger: { label: string; name?: string };
  title: string;
  /** What will happen, in words. */
  children: ReactNode;
  confirm: string;
  pending: string;
  fields: Record<string, string>;
  action: FormAction;
  size?: "sm" | "md";
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="danger"
        size={size}
        aria-label={trigger.name}
        onClick={() => setIsOpen(true)}
      >
        {trigger.label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onOpenChange={setIsOpen}>
        <ActionForm action={action} label={title} className="p-4" onDone={() => setIsOpen(false)}>
          {() => (
            <>
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <div>{children}</div>
              <div className="flex flex-wrap gap-2">
                <SubmitButton variant="danger" pendingLabel={pending}>
                  {confirm}
                </SubmitButton>
                <Button variant="ghost" onClick={() => setIsOpen(false)}>
                  Cancel
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
