import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import type { PreviewAnswer } from "@/lib/web/views-console-billing";
import { BillingConfirm } from "./billing-confirm";
import { BillingPreview, BillingRefusalNote } from "./billing-preview";
import { BillingTabs } from "./billing-tabs";

/** A page about one action: what is chosen on the left, what comes of it and its confirmation beside. */
export function BillingActionPage({
  tenant,
  title,
  description,
  answer,
  confirm,
  children,
}: {
  tenant: { id: string; name: string };
  title: string;
  description: string;
  answer?: PreviewAnswer | undefined;
  confirm?: {
    title: string;
    note: string;
    verb: string;
    pendingLabel: string;
    isDestructive?: boolean;
    fields: readonly { name: string; value: string }[];
    action: FormAction;
  };
  children?: ReactNode;
}) {
  return (
    <>
      <PageHeader title={`${title}: ${tenant.name}`} description={description} />
      <BillingTabs tenantId={tenant.id} current="billing" />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        {children && <div className="flex min-w-0 flex-col gap-5">{children}</div>}
        {answer && (
          <div className="flex min-w-0 flex-col gap-5">
            {"refusal" in answer ? (
              <BillingRefusalNote refusal={answer.refusal} />
            ) : (
              <>
                <BillingPreview preview={answer.preview} />
                {confirm && (
                  <BillingConfirm
                    // A fresh form for another preview.
                    key={`${answer.preview.version} ${confirm.fields.map(({ value }) => value)}`}
                    tenantId={tenant.id}
                    preview={answer.preview}
                    {...confirm}
                  />
                )}
              </>
            )}
          </div>
        )}
      </div>
    </>
  );
}
