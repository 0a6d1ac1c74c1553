import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { ACCOUNT, type Destination, HOME } from "./destinations";

type Crumb = { href: string; label: string };

/** A document's number as its address carries it: INV-26-27-000123 for INV/26-27/000123. */
const NUMBER_IN_PATH = /^.*\/([A-Z]+)-(\d\d-\d\d)-(\d+)$/;

function recordLabel(path: string): string {
  if (path.endsWith("/new")) return "New";
  if (path.endsWith("/import")) return "Import";
  return NUMBER_IN_PATH.test(path) ? path.replace(NUMBER_IN_PATH, "$1/$2/$3") : "Record";
}

function crumbsOf(path: string, destinations: readonly Destination[]): Crumb[] {
  if (path === HOME.href) return [HOME];
  const own = ACCOUNT.find(({ href }) => href === path);
  if (own) return [HOME, own];
  const module = destinations.find(({ href }) => path === href || path.startsWith(`${href}/`));
  const page = module?.pages.find(({ href }) => path === href || path.startsWith(`${href}/`));
  if (!module || (path !== module.href && !page)) return [HOME, { href: path, label: "Not found" }];
  const record = page && path !== page.href && { href: path, label: recordLabel(path) };
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
