import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { Logo } from "@/components/ui/logo";
import type { ConsoleStaffView } from "@/lib/web/views-console";
import { ConsoleNav } from "./console-nav";

/** The frame around every page of the platform console. On a phone the pages have a line of their own. */
export function ConsoleShell({
  staff: { name, email, pages },
  signOut,
  children,
}: {
  staff: ConsoleStaffView;
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-2 border-b bg-surface px-3 sm:px-6">
        <Link href="/" className="flex h-12 items-center gap-2" aria-label="Console, tenants">
          <Logo />
          <span className="border-l pl-2 text-ink-muted">Console</span>
        </Link>
        <div className="order-last w-full min-w-0 pb-1 md:order-none md:w-auto md:flex-1 md:pb-0">
          <ConsoleNav pages={pages} />
        </div>
        <div className="ml-auto max-w-56">
          <AccountMenu name={name} email={email} isCompact signOut={signOut} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 px-4 py-5 outline-none sm:px-6">
        <div className="mx-auto flex max-w-7xl flex-col gap-5">{children}</div>
      </main>
    </div>
  );
}
