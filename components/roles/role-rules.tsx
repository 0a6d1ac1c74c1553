import { Filter, Plus } from "lucide-react";
import Link from "next/link";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RoleView } from "@/lib/web/views-roles";
import { ConfirmDialog } from "./confirm-dialog";

/** The rules that narrow a role, each as a sentence. */
export function RoleRules({
  role,
  rules,
  deleteRule,
}: {
  role: RoleView;
  rules: NonNullable<RoleView["rules"]>;
  deleteRule: FormAction;
}) {
  const path = `/system-admin/roles/${role.id}/rules`;
  const canAdd = role.can.includes("access-rules.create") && !role.isEverything;
  return (
    <Card
      title="Rules"
      aside={
        canAdd && (
          <Link href={`${path}/new`} className={buttonStyle({ size: "sm" })}>
            <Plus aria-hidden className="size-3.5" />
            Add rule
          </Link>
        )
      }
    >
      {rules.length > 0 ? (
        <ul className="divide-y">
          {rules.map(({ id, sentence }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
              <p className="min-w-0 flex-1 basis-60 break-words">{sentence}</p>
              <div className="flex gap-2">
                {role.can.includes("access-rules.update") && (
                  <Link
                    href={`${path}/${id}`}
                    aria-label={`Edit the rule: ${sentence}`}
                    className={buttonStyle({ size: "sm" })}
                  >
                    Edit
                  </Link>
                )}
                {role.can.includes("access-rules.delete") && (
                  <ConfirmDialog
                    trigger={{ label: "Delete", name: `Delete the rule: ${sentence}` }}
                    title="Delete this rule"
                    confirm="Delete rule"
                    pending="Deleting"
                    size="sm"
                    fields={{ id }}
                    action={deleteRule}
                  >
                    {sentence} Without the rule, everybody with this role reaches the rest as well,
                    at once.
                  </ConfirmDialog>
                )}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={Filter} title={role.isEverything ? "Nothing narrows it" : "No rules"}>
          {role.isEverything
            ? "Administrators see and change everything."
            : "A rule narrows the role to some rows of a table, or hides or masks a field. It counts on every page, list, export and API call."}
        </EmptyState>
      )}
    </Card>
  );
}
