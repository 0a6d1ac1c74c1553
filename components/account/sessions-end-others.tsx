"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";

/** Ends every session but this one, after saying how many those are. */
export function EndOtherSessions({ count, action }: { count: number; action: FormAction }) {
  const [isOpen, setIsOpen] = useState(false);
  const others = count === 1 ? "1 other session" : `${count} other sessions`;
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        Sign out everywhere else
      </Button>
      <Dialog title="Sign out everywhere else" isOpen={isOpen} onOpenChange={setIsOpen}>
        <ActionForm
          action={action}
          label="Sign out everywhere else"
          className="p-4"
          onDone={() => setIsOpen(false)}
        >
          {(_state, isPending) => (
            <>
              <p>
                This ends {others} at once, in browsers and in programs. Whoever used them has to
                sign in again; you stay signed in here.
              </p>
              <div className="flex justify-end gap-2">
                <Button onClick={() => setIsOpen(false)}>Keep them</Button>
                <SubmitButton variant="danger" isPending={isPending} pendingLabel="Ending">
                  End {others}
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
