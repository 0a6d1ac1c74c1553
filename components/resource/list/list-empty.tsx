import { Inbox, SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import type { ResourceDescription } from "@/lib/resource/description";

/** Says what would be listed here, and what brings it here. */
function purposeOf({ kind, label, can }: ResourceDescription): string {
  const many = label.many.toLowerCase();
  if (kind === "ledger")
    return "Postings write these entries; nobody types them, and none changes.";
  if (kind === "log") return "The system writes these by itself as people work.";
  if (!can.create) return `Nobody has added ${many} yet, or none lies within your role.`;
  if (kind === "setup") {
    return `Set ${many} up once; forms elsewhere then offer them to choose from.`;
  }
  if (kind === "master") {
    return `Add ${many} one by one or bring them in from a spreadsheet; documents then refer to them.`;
  }
  return `Make the first by hand, bring old ones in from a spreadsheet, or let a program send them.`;
}

/** A list with nothing in it yet. */
export function ListEmpty({
  description,
  path,
}: {
  description: ResourceDescription;
  path: string;
}) {
  const { label, can } = description;
  return (
    <div className="flex flex-1 flex-col items-center justify-center pb-10">
      <EmptyState icon={Inbox} title={`No ${label.many.toLowerCase()} yet`}>
        {purposeOf(description)}
      </EmptyState>
      <div className="flex flex-wrap justify-center gap-2">
        {can.create && (
          <Link href={`${path}/new`} className={buttonStyle({ variant: "primary" })}>
            New {label.one.toLowerCase()}
          </Link>
        )}
        {can.import && (
          <Link href={`${path}/import`} className={buttonStyle()}>
            Import from CSV
          </Link>
        )}
      </div>
    </div>
  );
}

/** There are records, but none that fits. */
export function NothingFits({ many, onClear }: { many: string; onClear: () => void }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center pb-10">
      <EmptyState icon={SearchX} title={`No ${many.toLowerCase()} fit`}>
        Nothing has all that the search and the filters ask for.
      </EmptyState>
      <Button onClick={onClear}>Clear search and filters</Button>
    </div>
  );
}
