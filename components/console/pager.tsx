import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";

/** Leads through a list that is read by key: on to the next rows, or back to the first. */
export function Pager({
  path,
  filters,
  isFirst,
  next,
}: {
  path: string;
  filters: Record<string, string | undefined>;
  isFirst: boolean;
  next: string | null;
}) {
  if (isFirst && !next) return null;
  const kept = Object.entries(filters).filter((pair): pair is [string, string] => !!pair[1]);
  const to = (more: Record<string, string>) => {
    const query = new URLSearchParams([...kept, ...Object.entries(more)]).toString();
    return query ? `${path}?${query}` : path;
  };
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2">
      {!isFirst && (
        <Link href={to({})} className={buttonStyle()}>
          First page
        </Link>
      )}
      {next && (
        <Link href={to({ after: next })} className={buttonStyle()}>
          Next page
        </Link>
      )}
    </nav>
  );
}
