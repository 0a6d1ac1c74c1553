import type { Metadata } from "next";
import Link from "next/link";
import { EnterWorkspaceForm } from "@/components/console/enter-workspace-form";
import { FilterForm } from "@/components/console/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadEntry } from "@/lib/web/console-tenant";
import { enter } from "./actions";

export const metadata: Metadata = { title: "Enter a workspace" };

export default async function ImpersonatePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<ConsoleSearch>;
}) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const entry = await loadEntry(id, search);
  const { tenant, q } = entry;
  return (
    <>
      <PageHeader
        title={`Enter ${tenant.name}`}
        description={
          <>
            You see the workspace as the person you choose, for at most an hour. Back to{" "}
            <Link
              href={`/tenants/${tenant.id}`}
              className="text-accent-ink underline underline-offset-2"
            >
              the tenant
            </Link>
            .
          </>
        }
      >
        <FilterForm
          path={`/tenants/${tenant.id}/impersonate`}
          search={{ label: "Search people", placeholder: "Name or e-mail", current: q }}
        />
      </PageHeader>
      <EnterWorkspaceForm entry={entry} action={enter} />
    </>
  );
}
