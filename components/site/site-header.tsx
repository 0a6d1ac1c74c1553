import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Logo } from "@/components/ui/logo";
import { CreateLink } from "./create-link";

const SECTIONS = [
  { href: "/#modules", label: "Modules" },
  { href: "/#pricing", label: "Pricing" },
] as const;

export function SiteHeader() {
  return (
    <header className="sticky top-0 z-20 border-b bg-canvas">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:px-6">
        <Link
          href="/"
          aria-label="ILMS, start page"
          className="mr-auto inline-flex rounded-md py-1 pr-2"
        >
          <Logo className="text-md" />
        </Link>
        <nav aria-label="Site" className="hidden items-center gap-1 sm:flex">
          {SECTIONS.map((section) => (
            <Link
              key={section.href}
              href={section.href}
              className={buttonStyle({ variant: "ghost" })}
            >
              {section.label}
            </Link>
          ))}
        </nav>
        <Link href="/sign-in" className={buttonStyle({ variant: "ghost" })}>
          Sign in
        </Link>
        <CreateLink />
      </div>
    </header>
  );
}
