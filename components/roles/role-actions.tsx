import { Copy } from "lucide-react";
import Link from "next/link";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import type { RoleView } from "@/lib/web/views-roles";
import { ConfirmDialog } from "./confirm-dialog";

/** What can be done with a role as a whole. */
export function RoleActions({ role, deleteRole }: { role: RoleView; deleteRole: FormAction }) {
  const canCopy = role.can.includes("roles.create");
  const canDelete = role.can.includes("roles.delete") && !role.isSystem;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canCopy && role.plan !== undefined && (
        <p className="max-w-72 text-ink-muted">Roles of your own come with the {role.plan} plan.</p>
      )}
      {canCopy && role.plan === undefined && (
        <Link
          href={`/system-admin/roles/new?copy=${role.id}`}
          className={buttonStyle({ variant: role.isSystem ? "primary" : "secondary" })}
        >
          <Copy aria-hidden className="size-4" />
          Copy to a role of your own
        </Link>
      )}
      {canDelete && (
        <ConfirmDialog
          trigger={{ label: "Delete" }}
          title={`Delete ${role.name}`}
          confirm="Delete role"
          pending="Deleting"
          fields={{ id: role.id }}
          action={deleteRole}
        >
          {role.holderCount > 0
            ? `${role.holderCount === 1 ? "1 person holds" : `${role.holderCount} people hold`} this role. Give them another one first: a role in use is not deleted.`
            : "The role and its rules are gone for good."}
        </ConfirmDialog>
      )}
    </div>
  );
}
