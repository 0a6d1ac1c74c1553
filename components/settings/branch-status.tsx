"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BranchView } from "@/lib/web/views-settings";

/** Takes a branch out of use, after asking, or into use again. */
export function BranchStatus({
  branch,
  deactivate,
  reactivate,
}: {
  branch: BranchView;
  deactivate: FormAction;
  reactivate: FormAction;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const { can, isActive } = branch;
  if (!can.deactivate && !can.reactivate) return null;
  const verb = isActive ? "Deactivate" : "Reactivate";
  return (
    <>
      <Button variant={isActive ? "danger" : "secondary"} onClick={() => setIsAsking(true)}>
        {verb}
      </Button>
      <Dialog
        title={`${verb} ${branch.name}?`}
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        className="max-w-md"
      >
        <ActionForm
          action={isActive ? deactivate : reactivate}
          label={`${verb} the branch`}
          className="p-4"
          onDone={() => setIsAsking(false)}
        >
          {(_state, isPending) => (
            <>
              <input type="hidden" name="id" value={branch.id} />
              <input type="hidden" name="version" value={branch.version} />
              <p className="text-ink-muted">
                {isActive
                  ? "Nothing new can be done there. What was done stays on record, and the branch can be reactivated."
                  : "Documents, warehouses and people can use it again."}
              </p>
              <div className="flex justify-end gap-2">
                <Button onClick={() => setIsAsking(false)}>Keep it as it is</Button>
                <SubmitButton isPending={isPending} pendingLabel="Saving">
                  {verb}
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
