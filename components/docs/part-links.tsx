import Link from "next/link";
import { cn } from "@/components/ui/class-names";

/** The parts that the reference is read in. */
export function PartLinks({
  parts,
  current,
}: {
  parts: readonly { slug: string; name: string }[];
  current: string;
}) {
  return (
    <nav aria-label="Parts of the API" className="flex flex-wrap gap-1.5">
      {parts.map(({ slug, name }) => (
        <Link
          key={slug}
          href={`/docs/${slug}`}
          aria-current={slug === current ? "page" : undefined}
          className={cn(
            "rounded-md border px-2.5 py-1 text-sm",
            slug === current ? "border-accent text-ink" : "text-ink-muted hover:bg-hover",
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
