import type { ComponentProps } from "react";

/** A subdomain with the rest of the address behind it, in one frame. */
export function AddressInput({ suffix, ...props }: ComponentProps<"input"> & { suffix: string }) {
  return (
    <div className="flex h-10 items-center rounded-md border border-line-field bg-surface text-base has-aria-invalid:border-danger has-focus-visible:outline-2 has-focus-visible:outline-accent-ink">
      <input
        className="h-full min-w-0 flex-1 rounded-md bg-transparent pl-3 outline-none placeholder:text-ink-faint"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...props}
      />
      <span aria-hidden className="max-w-1/2 truncate pr-3 text-ink-muted">
        {suffix}
      </span>
    </div>
  );
}
