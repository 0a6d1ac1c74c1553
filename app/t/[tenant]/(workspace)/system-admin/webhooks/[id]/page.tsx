import type { Metadata } from "next";
import { Timeline } from "@/components/audit/timeline";
import { Pager } from "@/components/console/pager";
import { BackLink } from "@/components/settings/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DeliveriesTable } from "@/components/webhooks/deliveries-table";
import { DeliveryFilters } from "@/components/webhooks/delivery-filters";
import { Replay } from "@/components/webhooks/replay";
import { WebhookActions } from "@/components/webhooks/webhook-actions";
import { WebhookFacts } from "@/components/webhooks/webhook-facts";
import { WebhookStateBadge } from "@/components/webhooks/webhook-state";
import { loadWebhook } from "@/lib/web/webhooks-deliveries";
import { remove, replayDead, rotate, test, turn } from "../actions";

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ tenant, id }, search] = await Promise.all([params, searchParams]);
  const view = await loadWebhook(tenant, id, search);
  const { webhook, rights, filters, deliveries, isFirst, next, timeline } = view;
  const path = `/system-admin/webhooks/${webhook.id}`;
  return (
    <>
      <BackLink href="/system-admin/webhooks">Webhooks</BackLink>
      <PageHeader
        title={webhook.url}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <WebhookStateBadge state={webhook.state} />
            {webhook.description}
          </span>
        }
      >
        <WebhookActions {...{ webhook, rights }} actions={{ update: turn, remove, test }} />
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <h2 className="font-semibold text-base">Deliveries</h2>
            {rights.replayDead && webhook.dead > 0 && (
              <Replay
                id={webhook.id}
                label={`Deliver ${webhook.dead.toLocaleString("en-IN")} given up again`}
                action={replayDead}
              />
            )}
          </div>
          <DeliveryFilters {...view} path={path} />
          <DeliveriesTable
            rows={deliveries}
            isNarrowed={Object.keys(filters).length > 0}
            path={path}
          />
          <Pager path={path} filters={filters} isFirst={isFirst} next={next} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <WebhookFacts {...{ webhook, rights, rotate }} />
          {timeline && (
            <Card title="History">
              <Timeline {...timeline} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
