import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { ACCOUNT, type Destination, HOME } from "./destinations";

type Crumb = { href: string; label: string };

function crumbsOf(path: string, destinations: readonly Destination[]): Crumb[] {
  if (path === HOME.href) return [HOME];
  const own = ACCOUNT.find(({ href }) => href === path);
  if (own) return [HOME, own];
  const module = destinations.find(({ href }) => path === href || path.startsWith(`${href}/`));
  const page = module?.pages.find(({ href }) => path === href || path.startsWith(`${href}/`));
  if (!module || (path !== module.href && !page)) return [HOME, { href: path, label: "Not found" }];
  const record = page &&
    path !== page.href && { href: path, label: path.endsWith("/new") ? "New" : "Record" };
  return [HOME, module, page, record].filter((crumb) => crumb !== undefined && crumb !== false);
}

/** Where the reader is. The last step is the page itself; on a phone only that one is shown. */
export function Breadcrumb({
  path,
  destinations,
}: {
  path: string;
  destinations: readonly Destination[];
}) {
  const crumbs = crumbsOf(path, destinations);
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex items-center gap-1">
        {crumbs.map((crumb, index) =>
          index === crumbs.length - 1 ? (
            <li key={crumb.href} aria-current="page" className="truncate font-medium">
              {crumb.label}
            </li>
          ) : (
            <li key={crumb.href} className="hidden shrink-0 items-center gap-1 sm:flex">
              <Link href={crumb.href} className="rounded px-1 py-0.5 text-ink-muted hover:text-ink">
                {crumb.label}
              </Link>
              <ChevronRight aria-hidden className="size-3.5 text-ink-faint" />
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
