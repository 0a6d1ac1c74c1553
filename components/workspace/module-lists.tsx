import { TableProperties } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListGroup } from "@/lib/web/views";

/** The lists of a module in groups, each with what its rows say. */
export function ModuleLists({
  groups,
  isEntitled,
}: {
  groups: readonly ListGroup[];
  isEntitled: boolean;
}) {
  if (groups.length === 0) {
    return isEntitled ? (
      <Card>
        <EmptyState icon={TableProperties} title="Nothing here is within your role">
          The module is part of the plan, but none of your roles lets you see its records. An
          administrator of this workspace can give you one that does.
        </EmptyState>
      </Card>
    ) : null;
  }
  return groups.map(({ title, links }) => (
    <Card key={title} title={title}>
      <ul className="grid sm:grid-cols-2 lg:grid-cols-3">
        {links.map(({ href, label, text }) => (
          <li key={href} className="-mr-px -mb-px flex border-r border-b">
            <Link
              href={href}
              prefetch={false}
              className="flex min-w-0 flex-1 flex-col px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="font-medium">{label}</span>
              <span className="truncate text-ink-muted text-xs">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  ));
}
