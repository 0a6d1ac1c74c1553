import type { Metadata } from "next";
import { Timeline } from "@/components/audit/timeline";
import { RoleActions } from "@/components/roles/role-actions";
import { RoleEditor } from "@/components/roles/role-editor";
import { RoleHolders } from "@/components/roles/role-holders";
import { RolePermissions } from "@/components/roles/role-permissions";
import { RoleRules } from "@/components/roles/role-rules";
import { SecondFactorChoice } from "@/components/roles/second-factor-choice";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadTimeline } from "@/lib/web/audit";
import { loadRole } from "@/lib/web/roles";
import { deleteRule, remove, requireFactor, update } from "../actions";

export const metadata: Metadata = { title: "Role" };

export default async function RolePage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const role = await loadRole(tenant, id);
  const timeline = role.can.includes("audit.timeline")
    ? await loadTimeline(tenant, "roles", id)
    : undefined;
  const canEdit = !role.isSystem && role.plan === undefined && role.can.includes("roles.update");
  return (
    <>
      <PageHeader
        title={role.name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={role.isSystem ? "neutral" : "accent"}>
              {role.isSystem ? `Comes with ILMS: ${role.group}` : "Your own"}
            </Badge>
            {role.description}
          </span>
        }
      >
        <RoleActions role={role} deleteRole={remove} />
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {canEdit ? <RoleEditor role={role} action={update} /> : <RolePermissions role={role} />}
          {role.rules && <RoleRules role={role} rules={role.rules} deleteRule={deleteRule} />}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <SecondFactorChoice role={role} action={requireFactor} />
          <RoleHolders role={role} />
          {timeline && (
            <Card title="History">
              <Timeline {...timeline} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
