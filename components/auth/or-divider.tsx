"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import type { ReactNode } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

/** Sets another way to sign in apart, where the browser has one. */
export function OrDivider({ children }: { children: ReactNode }) {
  const isHydrated = useHydrated();
  if (!isHydrated || !browserSupportsWebAuthn()) return null;
  return (
    <>
      <div className="my-4 flex items-center gap-3 text-ink-muted text-xs">
        <span aria-hidden className="h-px flex-1 bg-line" />
        or
        <span aria-hidden className="h-px flex-1 bg-line" />
      </div>
      {children}
    </>
  );
}
