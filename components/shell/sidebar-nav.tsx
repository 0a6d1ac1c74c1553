"use client";

import { Blocks, House, ReceiptText } from "lucide-react";
import Link from "next/link";
import { type Destination, HOME } from "./destinations";
import { ModuleIcon } from "./module-icon";
import { SidebarLink } from "./sidebar-link";

const ICON = "size-4 shrink-0";

function DestinationIcon({ module, place }: Destination) {
  if (module) return <ModuleIcon code={module} className={ICON} />;
  const Icon = place === "billing" ? ReceiptText : Blocks;
  return <Icon aria-hidden className={ICON} />;
}

/** Home, the modules of the plan with the pages of the one in use, then the locked ones, and the subscription. */
export function SidebarNav({
  path,
  destinations,
  isFolded,
}: {
  path: string;
  destinations: readonly Destination[];
  isFolded: boolean;
}) {
  const isIn = (href: string) => path === href || path.startsWith(`${href}/`);
  const currentness = (href: string) => (path === href ? "page" : isIn(href) ? "true" : undefined);
  /** The one that is open is shown, however seldom it is. */
  const inSidebar = ({ pages }: Destination) =>
    pages.filter(({ isAside, href }) => !isAside || isIn(href));
  const line = (destination: Destination) => (
    <li key={destination.href}>
      <SidebarLink
        {...destination}
        isFolded={isFolded}
        current={currentness(destination.href)}
        icon={<DestinationIcon {...destination} />}
      />
      {inSidebar(destination).length > 0 && isIn(destination.href) && (
        <ul className="my-0.5 ml-4 border-l pl-2 icons-only:hidden">
          {inSidebar(destination).map((page) => (
            <li key={page.href}>
              <Link
                href={page.href}
                aria-current={currentness(page.href)}
                className="flex h-7 items-center rounded-md px-2 text-ink-muted hover:bg-hover hover:text-ink aria-[current]:font-medium aria-[current]:text-accent-ink"
              >
                {page.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
  const locked = destinations.filter((destination) => destination.isLocked);
  const subscription = destinations.filter(({ place }) => place !== undefined);
  return (
    <nav aria-label="Workspace" className="flex flex-1 flex-col gap-4 overflow-y-auto px-2 py-2">
      <ul className="flex flex-col gap-0.5">
        <li>
          <SidebarLink
            {...HOME}
            isFolded={isFolded}
            current={path === HOME.href ? "page" : undefined}
            icon={<House aria-hidden className={ICON} />}
          />
        </li>
        {destinations.filter(({ isLocked, place }) => !isLocked && !place).map(line)}
      </ul>
      {subscription.length > 0 && (
        <ul className="flex flex-col gap-0.5 border-t pt-2">{subscription.map(line)}</ul>
      )}
      {locked.length > 0 && (
        <div className="flex flex-col gap-1">
          <p className="px-2 text-2xs text-ink-faint icons-only:sr-only">Not in your plan</p>
          <ul className="flex flex-col gap-0.5 icons-only:border-t icons-only:pt-2">
            {locked.map(line)}
          </ul>
        </div>
      )}
    </nav>
  );
}
