"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";

/** Asks once more before the authenticator app goes, and says what goes with it. */
export function TurnOffAuthenticator({
  isLast,
  disable,
}: {
  /** There is no passkey, so recovery codes go too. */
  isLast: boolean;
  disable: FormAction;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        Turn off authenticator app
      </Button>
      <Dialog
        title="Turn off authenticator app"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        className="max-w-sm"
      >
        <ActionForm
          action={disable}
          label="Turn off the app"
          className="p-4"
          onDone={() => setIsOpen(false)}
        >
          {(_state, isPending) => (
            <>
              <p>
                {isLast
                  ? "Your password alone will sign you in, and your recovery codes are gone."
                  : "Codes of the app are no longer asked for. Your passkeys stay."}
              </p>
              <SubmitButton variant="danger" isPending={isPending} pendingLabel="Turning off">
                Turn off
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
