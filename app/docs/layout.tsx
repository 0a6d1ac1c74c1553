import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Logo } from "@/components/ui/logo";

/** The API's reference and its guide, on every host. */
export default function ReferenceLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="border-b">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:px-6">
          <Link href="/" aria-label="ILMS, start page" className="mr-auto rounded-md py-1 pr-2">
            <Logo className="text-md" />
          </Link>
          <nav aria-label="Documentation" className="flex gap-1">
            <Link href="/docs" className={buttonStyle({ variant: "ghost" })}>
              Reference
            </Link>
            <Link href="/docs/guide" className={buttonStyle({ variant: "ghost" })}>
              Guide
            </Link>
            <a href="/api/openapi.json" className={buttonStyle({ variant: "ghost" })}>
              OpenAPI
            </a>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-6 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}
