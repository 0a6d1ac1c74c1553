import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { NewWebhook } from "@/components/webhooks/new-webhook";
import { loadWebhookForm } from "@/lib/web/webhooks-page";
import { create } from "../actions";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage({ params }: { params: Promise<{ tenant: string }> }) {
  const webhook = await loadWebhookForm((await params).tenant);
  return (
    <>
      <BackLink href="/system-admin/webhooks">Webhooks</BackLink>
      <PageHeader
        title="New webhook"
        description="It is told of what happens from now on. You get a secret to check its messages with."
      />
      <NewWebhook webhook={webhook} action={create} />
    </>
  );
}
