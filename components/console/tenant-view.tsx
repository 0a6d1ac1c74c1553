import { LogIn } from "lucide-react";
import Link from "next/link";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleTenantView } from "@/lib/web/views-console";
import { BillingTabs } from "./billing-tabs";
import { ConsoleAuditTable } from "./console-audit-table";
import { StateBadge } from "./state-badge";
import { SuspensionForm } from "./suspension-form";
import { TenantFacts } from "./tenant-facts";
import { TenantJobs } from "./tenant-jobs";

/** Everything about one tenant, and what staff may do about it. */
export function TenantView({
  tenant,
  actions,
}: {
  tenant: ConsoleTenantView;
  actions: {
    suspend: FormAction;
    resume: FormAction;
    retry: (form: FormData) => Promise<void>;
  };
}) {
  const { can } = tenant;
  return (
    <>
      <PageHeader
        title={tenant.name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge state={tenant.lifecycle} />
            <StateBadge state={tenant.status} />
            <a href={tenant.address} className="text-accent-ink underline underline-offset-2">
              {tenant.address}
            </a>
          </span>
        }
      >
        {can.impersonate && (
          <Link
            href={`/tenants/${tenant.id}/impersonate`}
            className={buttonStyle({ variant: "primary" })}
          >
            <LogIn aria-hidden className="size-4" />
            Enter as a person
          </Link>
        )}
      </PageHeader>
      {can.billing && <BillingTabs tenantId={tenant.id} current="record" />}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <TenantFacts tenant={tenant} />
        <div className="flex min-w-0 flex-col gap-5">
          {(can.suspend || can.resume) && (
            <SuspensionForm
              // A fresh form once the other action is due.
              key={tenant.status}
              tenant={tenant}
              action={can.suspend ? actions.suspend : actions.resume}
            />
          )}
          <TenantJobs
            tenantName={tenant.name}
            jobs={tenant.jobs}
            retry={can.retry ? actions.retry : undefined}
          />
        </div>
      </div>
      <Card title="What staff and the platform did">
        <ConsoleAuditTable rows={tenant.audit} isTenantShown={false} />
      </Card>
    </>
  );
}
