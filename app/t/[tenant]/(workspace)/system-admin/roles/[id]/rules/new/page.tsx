import type { Metadata } from "next";
import { RuleForm } from "@/components/roles/rule-form";
import { RuleTableChoice } from "@/components/roles/table-choice";
import { PageHeader } from "@/components/ui/page-header";
import { loadRuleEditor } from "@/lib/web/roles-rules";
import { createRule } from "../../../actions";

export const metadata: Metadata = { title: "New rule" };

export default async function NewRulePage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string; id: string }>;
  searchParams: Promise<{ table?: string | string[] }>;
}) {
  const [{ tenant, id }, { table }] = await Promise.all([params, searchParams]);
  const view = await loadRuleEditor(tenant, id, { table });
  return (
    <>
      <PageHeader
        title="New rule"
        description={`Narrows ${view.role.name}. Choose the table first, then what it is about.`}
      />
      <RuleTableChoice view={view} />
      {view.table && (
        <RuleForm key={view.table.name} view={view} table={view.table} action={createRule} />
      )}
    </>
  );
}
