import type { Metadata } from "next";
import { ApiKeysEmpty } from "@/components/api-keys/api-keys-empty";
import { ApiKeysTable } from "@/components/api-keys/api-keys-table";
import { CreateApiKey } from "@/components/api-keys/create-api-key";
import { PageHeader } from "@/components/ui/page-header";
import { loadApiKeys } from "@/lib/web/api-keys";
import { create, revoke } from "./actions";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const view = await loadApiKeys(tenant);
  return (
    <>
      <PageHeader
        title="API keys"
        description="For programs that work in this workspace. Each acts within one role and can be ended at once."
      >
        <CreateApiKey create={view.create} action={create} />
      </PageHeader>
      {view.keys.length > 0 ? (
        <ApiKeysTable keys={view.keys} revoke={view.canRevoke ? revoke : undefined} />
      ) : (
        <ApiKeysEmpty example={view.example} />
      )}
    </>
  );
}
