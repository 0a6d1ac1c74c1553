"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";

/** Asks who it is, then has the browser fetch the file. */
export function ExportForm({ action, file }: { action: FormAction; file: string }) {
  return (
    <Card title="One archive with everything">
      <ActionForm
        action={action}
        label="Export your data"
        className="p-4"
        onDone={() => window.location.assign(file)}
      >
        {(_, isPending) => (
          <>
            <p className="max-w-prose">
              A ZIP archive with one CSV file for each table that has rows, and a list of them.
              Passwords, keys and other secrets are left out. Invoices and credit notes are under
              Documents. The audit log notes who took the archive and when.
            </p>
            <div>
              <SubmitButton isPending={isPending} pendingLabel="Preparing">
                Download the archive
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
