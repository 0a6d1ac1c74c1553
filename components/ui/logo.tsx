import { cn } from "./class-names";

/** The mark: an I, an L laid under it, and the goods on their shelf. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-[1.5em] shrink-0">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          className="fill-on-accent"
          d="M8 7h4.5v18H8zM14.5 20.5H25V25H14.5zM14.5 13.75H19v4.5h-4.5zM20.5 7H25v4.5h-4.5z"
        />
      </svg>
      ILMS
    </span>
  );
}
