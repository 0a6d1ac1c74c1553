"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantBillingView } from "@/lib/web/views-console-billing";
import { BillingReason } from "./billing-reason";

/** Says how a customer pays for purchases and changes. */
function CollectionForm({ billing, action }: { billing: TenantBillingView; action: FormAction }) {
  const other = billing.collection === "checkout" ? "invoice" : "checkout";
  const text =
    other === "invoice"
      ? "Purchases and changes take effect at once, with an invoice to pay."
      : "Purchases and changes take effect once they are paid.";
  return (
    <Card title={other === "invoice" ? "Let them pay by invoice" : "Let them pay in Checkout"}>
      <ActionForm action={action} label="How they pay" className="px-4 py-3">
        {(state) => (
          <>
            <input type="hidden" name="tenant_id" value={billing.tenant.id} />
            <input type="hidden" name="collection" value={other} />
            <p className="text-ink-muted">{text}</p>
            <BillingReason state={state} id="collection-reason" />
            <div>
              <SubmitButton variant="secondary" pendingLabel="Saving">
                Change
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}

/** Starts a trial; the Enterprise one only sales can start. */
function TrialForm({ billing, action }: { billing: TenantBillingView; action: FormAction }) {
  return (
    <Card title="Start a trial">
      <ActionForm action={action} label="Start a trial" className="px-4 py-3">
        {(state) => (
          <>
            <input type="hidden" name="tenant_id" value={billing.tenant.id} />
            <Field id="trial-tier" label="Plan" error={state.fields.tier}>
              {(control) => (
                <Select {...control} name="tier" defaultValue={state.values.tier ?? "ENTERPRISE"}>
                  <option value="ENTERPRISE">Enterprise, 30 days</option>
                  <option value="PROFESSIONAL">Professional, 14 days</option>
                  <option value="STARTER">Starter, 14 days</option>
                </Select>
              )}
            </Field>
            <BillingReason state={state} id="trial-reason" />
            <div>
              <SubmitButton variant="secondary" pendingLabel="Starting">
                Start the trial
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}

/** What staff settle about a subscription without a document. */
export function BillingSettings({
  billing,
  actions,
}: {
  billing: TenantBillingView;
  actions: { startTrial: FormAction; changeCollection: FormAction };
}) {
  const { can } = billing;
  return (
    <>
      {can.trial && <TrialForm billing={billing} action={actions.startTrial} />}
      {can.collection && (
        <CollectionForm
          key={billing.collection}
          billing={billing}
          action={actions.changeCollection}
        />
      )}
    </>
  );
}
