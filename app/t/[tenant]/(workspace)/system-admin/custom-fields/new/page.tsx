import type { Metadata } from "next";
import { CustomFieldForm } from "@/components/custom-fields/custom-field-form";
import { BackLink } from "@/components/settings/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadCustomFieldForm } from "@/lib/web/custom-fields-page";
import { create } from "../actions";

export const metadata: Metadata = { title: "New custom field" };

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewCustomFieldPage({ params, searchParams }: Props) {
  const { resource } = await searchParams;
  const asked = typeof resource === "string" ? resource : undefined;
  const view = await loadCustomFieldForm((await params).tenant, { resource: asked });
  return (
    <>
      <BackLink href="/system-admin/custom-fields">Custom fields</BackLink>
      <PageHeader
        title="New custom field"
        description="What it belongs to, its key and what is filled in stay as they are for good."
      />
      <CustomFieldForm view={view} action={create} />
    </>
  );
}
