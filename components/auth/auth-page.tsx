import type { ReactNode } from "react";
import { BrandMark } from "@/components/settings/brand-mark";
import { Logo } from "@/components/ui/logo";
import { ThemeToggle } from "@/components/ui/theme-toggle";

/** One calm card in the middle of the page. */
export function AuthPage({
  title,
  subtitle,
  footer,
  children,
}: {
  title: string;
  subtitle: string;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <main
        id="content"
        tabIndex={-1}
        className="flex flex-1 flex-col items-center justify-center px-4 py-10 outline-none"
      >
        <div className="w-full max-w-sm">
          <div className="rounded-xl border bg-surface p-6 sm:p-8">
            <BrandMark className="mb-4 h-10 max-w-48" />
            <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
            <p className="mt-1 mb-6 break-words text-ink-muted">{subtitle}</p>
            {children}
          </div>
          {footer && <p className="mt-4 text-center text-ink-muted">{footer}</p>}
        </div>
      </main>
      <footer className="flex items-center justify-between px-4 py-4 sm:px-6">
        <Logo className="text-ink-muted" />
        <ThemeToggle />
      </footer>
    </div>
  );
}
