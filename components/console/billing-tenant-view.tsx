import Link from "next/link";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { TenantBillingView } from "@/lib/web/views-console-billing";
import { BillingDocumentsTable } from "./billing-documents-table";
import { BillingFacts } from "./billing-facts";
import { BillingItems } from "./billing-items";
import { BillingMoneyTable } from "./billing-money-table";
import { BillingSettings } from "./billing-settings";
import { BillingTabs } from "./billing-tabs";
import { ConsoleAuditTable } from "./console-audit-table";
import { StateBadge } from "./state-badge";

const ACTIONS = [
  { name: "change", label: "Change today" },
  { name: "payment", label: "Enter a payment" },
  { name: "credit", label: "Give credit" },
  { name: "refund", label: "Refund the credit" },
  { name: "cancel", label: "Cancel today" },
] as const;

/** Everything about a tenant's billing, and what staff may do about it. */
export function BillingTenantView({
  billing,
  actions,
}: {
  billing: TenantBillingView;
  actions: { startTrial: FormAction; changeCollection: FormAction };
}) {
  const { tenant, can, status } = billing;
  const permitted = ACTIONS.filter(({ name }) => can[name]);
  return (
    <>
      <PageHeader title={tenant.name} description={<StateBadge state={status} />}>
        <div className="flex flex-wrap gap-2">
          {permitted.map(({ name, label }) => (
            <Link
              key={name}
              href={`/tenants/${tenant.id}/billing/${name}`}
              className={buttonStyle({ variant: name === "cancel" ? "danger" : "secondary" })}
            >
              {label}
            </Link>
          ))}
        </div>
      </PageHeader>
      <BillingTabs tenantId={tenant.id} current="billing" />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <BillingFacts billing={billing} />
        <div className="flex min-w-0 flex-col gap-5">
          <BillingItems billing={billing} />
          <BillingSettings billing={billing} actions={actions} />
        </div>
      </div>
      <BillingDocumentsTable rows={billing.documents} />
      <BillingMoneyTable title="Payments" rows={billing.payments} />
      <BillingMoneyTable title="Tries to pay" rows={billing.attempts} />
      <BillingMoneyTable title="Refunds" rows={billing.refunds} />
      <BillingMoneyTable title="Credit ledger" rows={billing.ledger} />
      <BillingMoneyTable title="Mandates" rows={billing.mandates} />
      <Card title="What happened">
        <ConsoleAuditTable rows={billing.audit} isTenantShown={false} />
      </Card>
    </>
  );
}
