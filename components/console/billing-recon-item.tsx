"use client";

import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReconItemView } from "@/lib/web/views-console-billing";
import { BillingReason } from "./billing-reason";
import { CodeBlock } from "./code-block";

/** One difference that waits for a person. */
export function BillingReconItem({
  item,
  canResolve,
  actions,
}: {
  item: ReconItemView;
  canResolve: boolean;
  actions: { take: FormAction; resolve: FormAction };
}) {
  const { id, tenant, owner, isOwn } = item;
  return (
    <Card title={`${item.what}: ${item.entityId}`} aside={<DateTime at={item.foundAt} />}>
      <div className="flex flex-col gap-3 px-4 py-3">
        <p className="text-ink-muted">
          {owner ? `${isOwn ? "You answer" : `${owner} answers`} for it.` : "Nobody has taken it."}{" "}
          {tenant && (
            <Link
              href={`/tenants/${tenant.id}/billing`}
              className="text-accent-ink underline underline-offset-2"
            >
              {tenant.name}
            </Link>
          )}
        </p>
        <CodeBlock label={`What was found about ${item.entityId}`} text={item.details} />
        <p className="text-ink-muted text-xs">
          As it is kept: amounts in the smallest unit of the currency, paise or cents.
        </p>
        {canResolve && (
          <div className="flex flex-wrap items-end gap-3">
            <ActionForm
              action={actions.resolve}
              label={`Settle ${item.entityId}`}
              className="min-w-0 flex-1 gap-3"
            >
              {(state) => (
                <>
                  <input type="hidden" name="id" value={id} />
                  <BillingReason state={state} id={`reason-${id}`} label="What it was" />
                  <div>
                    <SubmitButton pendingLabel="Settling">Settle</SubmitButton>
                  </div>
                </>
              )}
            </ActionForm>
            {!isOwn && (
              <ActionForm action={actions.take} label={`Take ${item.entityId}`}>
                {() => (
                  <>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton variant="secondary" pendingLabel="Taking">
                      Take it
                    </SubmitButton>
                  </>
                )}
              </ActionForm>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}
