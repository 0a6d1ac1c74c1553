import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { loadWebhookForm } from "@/lib/web/webhooks-page";
import { save } from "../../actions";

export const metadata: Metadata = { title: "Edit webhook" };

export default async function EditWebhookPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const webhook = await loadWebhookForm(tenant, id);
  const back = `/system-admin/webhooks/${id}`;
  return (
    <>
      <BackLink href={back}>Webhook</BackLink>
      <PageHeader title="Edit webhook" />
      <WebhookForm webhook={webhook} action={save} back={back} />
    </>
  );
}
