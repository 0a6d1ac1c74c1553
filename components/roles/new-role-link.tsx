import { Plus } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import type { RolesView } from "@/lib/web/views-roles";

/** Leads to the form of a new role, or says which plan has it. */
export function NewRoleLink({ create }: { create: RolesView["create"] }) {
  if (create.kind === "role") return null;
  if (create.kind === "plan") {
    return (
      <p className="max-w-64 text-ink-muted text-sm">
        Roles of your own come with the {create.plan} plan.
      </p>
    );
  }
  return (
    <Link href="/system-admin/roles/new" className={buttonStyle({ variant: "primary" })}>
      <Plus aria-hidden className="size-4" />
      New role
    </Link>
  );
}
