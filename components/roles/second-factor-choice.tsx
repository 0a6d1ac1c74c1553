"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoleView } from "@/lib/web/views-roles";

/** Whether everybody who holds the role must sign in with a second factor. */
export function SecondFactorChoice({ role, action }: { role: RoleView; action: FormAction }) {
  const { requiresSecondFactor: isRequired } = role;
  return (
    <Card
      title="Second factor"
      aside={
        <Badge tone={isRequired ? "accent" : "neutral"}>
          {isRequired ? "Required" : "Optional"}
        </Badge>
      }
    >
      <div className="flex flex-col gap-3 p-4">
        <p className="text-ink-muted">
          {isRequired
            ? "Everybody who holds this role signs in with a code or a passkey besides the password."
            : "Whoever holds this role chooses whether to use one."}
        </p>
        {role.can.includes("roles.require-second-factor") && (
          <ActionForm action={action} label="Second factor">
            {() => (
              <>
                <input type="hidden" name="id" value={role.id} />
                <input type="hidden" name="version" value={role.version} />
                <input type="hidden" name="isRequired" value={String(!isRequired)} />
                <div>
                  <SubmitButton variant="secondary" size="sm" pendingLabel="Saving">
                    {isRequired ? "Make it optional" : "Require it"}
                  </SubmitButton>
                </div>
              </>
            )}
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
