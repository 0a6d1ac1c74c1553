"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";

/** One line of the sidebar. Folded to icons, its name stays for screen readers and as a tooltip. */
export function SidebarLink({
  href,
  label,
  letter,
  icon,
  current,
  isLocked = false,
  isFolded,
}: {
  href: string;
  label: string;
  letter?: string | undefined;
  icon: ReactNode;
  current: "page" | "true" | undefined;
  isLocked?: boolean | undefined;
  isFolded: boolean;
}) {
  const link = (
    <Link
      href={href}
      aria-current={current}
      className={cn(
        "group flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-muted transition-colors hover:bg-hover hover:text-ink icons-only:justify-center",
        "aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink",
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate icons-only:sr-only">
        {label}
        {isLocked && <span className="sr-only"> (not in your plan)</span>}
      </span>
      {isLocked && (
        <Lock
          aria-hidden
          className="size-3.5 text-ink-faint group-hover:hidden icons-only:hidden"
        />
      )}
      {letter && (
        <span aria-hidden className="hidden group-hover:block icons-only:hidden">
          <Kbd keys={["G", letter.toUpperCase()]} />
        </span>
      )}
    </Link>
  );
  if (!isFolded) return link;
  return (
    <Tooltip side="right" content={isLocked ? `${label}, not in your plan` : label}>
      {link}
    </Tooltip>
  );
}
