import type { Metadata } from "next";
import { CustomFieldForm } from "@/components/custom-fields/custom-field-form";
import { SwitchField } from "@/components/custom-fields/switch-field";
import { BackLink } from "@/components/settings/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadCustomFieldForm } from "@/lib/web/custom-fields-page";
import { save, turn } from "../actions";

export const metadata: Metadata = { title: "Custom field" };

type Props = { params: Promise<{ tenant: string; id: string }> };

export default async function CustomFieldPage({ params }: Props) {
  const { tenant, id } = await params;
  const view = await loadCustomFieldForm(tenant, { id });
  const { field, mayChange } = view;
  return (
    <>
      <BackLink href="/system-admin/custom-fields">Custom fields</BackLink>
      <PageHeader title={field?.label ?? "Custom field"} description={field?.resourceLabel}>
        {field && mayChange && <SwitchField field={field} action={turn} />}
      </PageHeader>
      <CustomFieldForm view={view} action={save} />
    </>
  );
}
