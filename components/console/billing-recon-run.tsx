"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

/** Compares now instead of tonight. */
export function BillingReconRun({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Compare now" className="gap-1">
      {() => (
        <div className="flex flex-wrap gap-2">
          <div className="min-w-48">
            <Select name="kind" aria-label="What to compare" defaultValue="payments">
              <option value="orders">Orders without a payment</option>
              <option value="payments">Payments and refunds</option>
              <option value="settlements">Settlements and fees</option>
            </Select>
          </div>
          <SubmitButton variant="secondary" pendingLabel="Comparing">
            Compare now
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
