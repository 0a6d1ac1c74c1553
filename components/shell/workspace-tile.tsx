import Link from "next/link";

/** Whose workspace this is, at the head of the sidebar. */
export function WorkspaceTile({ name, address }: { name: string; address: string }) {
  return (
    <Link
      href="/"
      className="flex h-12 shrink-0 items-center gap-2.5 border-b px-3 hover:bg-hover icons-only:justify-center icons-only:px-0"
    >
      <span
        aria-hidden
        className="flex size-7 shrink-0 items-center justify-center rounded-md bg-accent font-semibold text-on-accent text-xs"
      >
        {name.trim().charAt(0).toUpperCase()}
      </span>
      <span className="flex min-w-0 flex-col icons-only:sr-only">
        <span className="truncate font-semibold leading-tight">{name}</span>
        <span className="truncate text-2xs text-ink-faint leading-tight">
          {address.replace(/^https?:\/\//, "")}
        </span>
      </span>
    </Link>
  );
}
