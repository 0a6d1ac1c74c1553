import { cn } from "./class-names";

export function Skeleton({ className }: { className: string }) {
  return <div className={cn("shrink-0 animate-pulse rounded bg-hover", className)} />;
}
