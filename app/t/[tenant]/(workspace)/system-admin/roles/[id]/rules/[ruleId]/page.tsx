import type { Metadata } from "next";
import { RuleForm } from "@/components/roles/rule-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadRuleEditor } from "@/lib/web/roles-rules";
import { updateRule } from "../../../actions";

export const metadata: Metadata = { title: "Rule" };

export default async function RulePage({
  params,
}: {
  params: Promise<{ tenant: string; id: string; ruleId: string }>;
}) {
  const { tenant, id, ruleId } = await params;
  const view = await loadRuleEditor(tenant, id, { ruleId });
  return (
    <>
      <PageHeader
        title={`Rule of ${view.role.name}`}
        description={view.rule?.sentence ?? "What the role reaches."}
      />
      {view.table ? (
        <RuleForm view={view} table={view.table} action={updateRule} />
      ) : (
        <Card className="p-4">The table of this rule is gone. Delete the rule on the role.</Card>
      )}
    </>
  );
}
