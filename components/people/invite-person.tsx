"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PeopleView, RoleChoicesView } from "@/lib/web/views-people";
import { InvitationForm } from "./invitation-form";

/** Opens the form that invites somebody, or says what stands in the way. */
export function InvitePerson({
  choices,
  seats,
  isEmailVerified,
  action,
}: {
  choices: RoleChoicesView;
  seats: PeopleView["seats"];
  isEmailVerified: boolean;
  action: FormAction;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [invited, setInvited] = useState(0);
  const isFull = seats.used >= seats.limit;
  return (
    <>
      <Button variant="primary" onClick={() => setIsOpen(true)}>
        <UserPlus aria-hidden className="size-4" />
        Invite somebody
      </Button>
      <Dialog
        title="Invite somebody"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        className="top-[5vh] max-h-[90vh] max-w-xl"
      >
        <div className="flex flex-col gap-4 p-4">
          {!isEmailVerified && (
            <p>
              Confirm your own e-mail address first: the link is in the mail we sent you. Then you
              can invite others.
            </p>
          )}
          {isEmailVerified && isFull && invited === 0 && (
            <p>
              All {seats.limit} seats of the plan are taken. Deactivate somebody, revoke an
              invitation, or choose a larger plan.
            </p>
          )}
          {isEmailVerified && (!isFull || invited > 0) && (
            <InvitationForm
              choices={choices}
              action={action}
              invited={invited}
              onInvited={() => setInvited(invited + 1)}
            />
          )}
        </div>
      </Dialog>
    </>
  );
}
