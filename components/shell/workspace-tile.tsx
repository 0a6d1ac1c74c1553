"use client";

import Link from "next/link";
import { useBrand } from "@/components/settings/brand";
import { BrandMark } from "@/components/settings/brand-mark";

/** Whose workspace this is, at the head of the sidebar: its logo, or its initial. */
export function WorkspaceTile({ name, address }: { name: string; address: string }) {
  const { logoUrl } = useBrand();
  return (
    <Link
      href="/"
      className="flex h-12 shrink-0 items-center gap-2.5 border-b px-3 hover:bg-hover icons-only:justify-center icons-only:px-0"
    >
      {logoUrl ? (
        <BrandMark className="h-7 max-w-20 shrink-0 icons-only:max-w-9" />
      ) : (
        <span
          aria-hidden
          className="flex size-7 shrink-0 items-center justify-center rounded-md bg-accent font-semibold text-on-accent text-xs"
        >
          {name.trim().charAt(0).toUpperCase()}
        </span>
      )}
      <span className="flex min-w-0 flex-col icons-only:sr-only">
        <span className="truncate font-semibold leading-tight">{name}</span>
        <span className="truncate text-2xs text-ink-faint leading-tight">
          {address.replace(/^https?:\/\//, "")}
        </span>
      </span>
    </Link>
  );
}
