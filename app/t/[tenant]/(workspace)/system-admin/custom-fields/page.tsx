import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CustomFieldsTables } from "@/components/custom-fields/custom-fields-tables";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { loadCustomFieldsPage } from "@/lib/web/custom-fields-page";

export const metadata: Metadata = { title: "Custom fields" };

type Props = { params: Promise<{ tenant: string }> };

export default async function CustomFieldsPage({ params }: Props) {
  const { groups, mayCreate } = await loadCustomFieldsPage((await params).tenant);
  return (
    <>
      <PageHeader
        title="Custom fields"
        description="Fields of your own beside ours: in form, list, filter, CSV and API alike."
      >
        {mayCreate && (
          <Link
            href="/system-admin/custom-fields/new"
            className={buttonStyle({ variant: "primary" })}
          >
            <Plus aria-hidden className="size-4" />
            New field
          </Link>
        )}
      </PageHeader>
      <CustomFieldsTables groups={groups} mayCreate={mayCreate} />
    </>
  );
}
