import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { WebhooksEmpty } from "@/components/webhooks/webhooks-empty";
import { WebhooksTable } from "@/components/webhooks/webhooks-table";
import { loadWebhooks } from "@/lib/web/webhooks-page";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { rows, create } = await loadWebhooks((await params).tenant);
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="Your own servers are told what happens here: signed, in order for each record, tried again when nobody answers."
      >
        {create.kind === "offered" && (
          <Link href="/system-admin/webhooks/new" className={buttonStyle({ variant: "primary" })}>
            <Plus aria-hidden className="size-4" />
            New webhook
          </Link>
        )}
        {create.kind === "plan" && (
          <p className="max-w-64 text-ink-muted text-sm">
            Webhooks come with the {create.plan} plan.
          </p>
        )}
      </PageHeader>
      {rows.length > 0 ? <WebhooksTable rows={rows} /> : <WebhooksEmpty />}
    </>
  );
}
