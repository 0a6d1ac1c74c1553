import { cn } from "@/components/ui/class-names";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** A person's picture, or the initials where there is none. The name stands beside it. */
export function Avatar({
  name,
  url,
  className = "size-7 text-2xs",
}: {
  name: string;
  url: string | null | undefined;
  className?: string;
}) {
  const frame = cn("shrink-0 rounded-full border bg-hover", className);
  if (url) {
    // biome-ignore lint/performance/noImgElement: a 256 px WebP behind the session; there is nothing to optimise
    return <img src={url} alt="" className={cn(frame, "object-cover")} />;
  }
  return (
    <span aria-hidden className={cn(frame, "flex items-center justify-center font-medium")}>
      {initials(name)}
    </span>
  );
}
