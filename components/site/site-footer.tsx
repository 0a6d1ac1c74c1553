import Link from "next/link";
import { Logo } from "@/components/ui/logo";
import { ThemeToggle } from "@/components/ui/theme-toggle";

const LINK = "inline-flex min-h-6 items-center text-ink-muted hover:text-ink hover:underline";

export function SiteFooter() {
  return (
    <footer className="border-t text-sm">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-4 py-6 sm:px-6">
        <Logo className="mr-auto" />
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <Link className={LINK} href="/signup">
                Create workspace
              </Link>
            </li>
            <li>
              <Link className={LINK} href="/sign-in">
                Sign in
              </Link>
            </li>
            <li>
              <a className={LINK} href="/health">
                Health
              </a>
            </li>
            <li>
              <a className={LINK} href="/ready">
                Readiness
              </a>
            </li>
          </ul>
        </nav>
        <ThemeToggle />
      </div>
    </footer>
  );
}
