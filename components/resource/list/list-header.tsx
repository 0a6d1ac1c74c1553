import { Download, Plus, Upload } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import type { ResourceDescription } from "@/lib/resource/description";

/** The name of the list, its views, and what leads out of it. */
export function ListHeader({
  description,
  path,
  exportQuery,
  children,
}: {
  description: ResourceDescription;
  path: string;
  /** The query of exactly the rows and columns that are shown. */
  exportQuery: string;
  /** The views. */
  children: ReactNode;
}) {
  const { name, label, can } = description;
  const small = buttonStyle({ variant: "ghost", size: "sm" });
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 sm:gap-3">
      <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{label.many}</h1>
      {children}
      <div className="ml-auto flex items-center gap-1">
        {can.export && (
          <a
            href={`/api/v1/${name}/export.csv?${exportQuery}`}
            download
            className={small}
            title="Exactly this list, as CSV"
          >
            <Download aria-hidden className="size-3.5" />
            <span className="max-sm:sr-only">Export</span>
          </a>
        )}
        {can.import && (
          <Link
            href={`${path}/import`}
            className={cn(small, "max-sm:hidden")}
            title="Records from a CSV file"
          >
            <Upload aria-hidden className="size-3.5" />
            Import
          </Link>
        )}
        {can.create && (
          <Link
            href={`${path}/new`}
            className={buttonStyle({ variant: "primary", size: "sm" })}
            title={`New ${label.one.toLowerCase()} (C)`}
          >
            <Plus aria-hidden className="size-3.5" />
            New
          </Link>
        )}
      </div>
    </div>
  );
}
