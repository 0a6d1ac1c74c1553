import { Users } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RoleView } from "@/lib/web/views-roles";

/** Who holds a role, and for which part of the company. */
export function RoleHolders({ role }: { role: RoleView }) {
  const { holders, holderCount } = role;
  const canSeePeople = role.can.includes("people.read");
  return (
    <Card title={`Held by ${holderCount}`}>
      {holders.length > 0 && (
        <ul className="divide-y">
          {holders.map((holder) => (
            <li key={holder.key} className="flex flex-col px-4 py-2">
              <span className="flex flex-wrap items-center gap-2">
                {canSeePeople && !holder.isIntegration ? (
                  <Link
                    href={`/system-admin/people/${holder.id}`}
                    className="font-medium underline-offset-2 hover:underline"
                  >
                    {holder.name}
                  </Link>
                ) : (
                  <span className="font-medium">{holder.name}</span>
                )}
                {holder.isIntegration && <Badge>Integration</Badge>}
              </span>
              <span className="break-words text-ink-muted text-xs">
                {[holder.email, holder.scope && `only ${holder.scope}`].filter(Boolean).join(" · ")}
                {holder.validTo && ` · until ${holder.validTo}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {holders.length < holderCount && (
        <p className="px-4 py-2 text-ink-muted text-xs">
          {canSeePeople
            ? `${holders.length} of ${holderCount} are shown.`
            : "Your role does not show who they are."}
        </p>
      )}
      {holderCount === 0 && (
        <EmptyState icon={Users} title="Nobody holds it">
          Give it to somebody on their page under People.
        </EmptyState>
      )}
    </Card>
  );
}
