"use client";

import { Keyboard, LogOut, MonitorSmartphone, ShieldCheck, UserRound } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { Avatar } from "@/components/account/avatar";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { ACCOUNT } from "./destinations";
import { MENU_ITEM } from "./menu-item-style";
import { ThemeMenu } from "./theme-menu";

const ACCOUNT_ICONS = {
  "/account/profile": UserRound,
  "/account/security": ShieldCheck,
  "/account/sessions": MonitorSmartphone,
};

/** Who is signed in, and what concerns only them. */
export function AccountMenu({
  name,
  email,
  detail,
  avatarUrl,
  isCompact = false,
  hasAccountPages = false,
  onChooseTheme,
  onShowShortcuts,
  signOut,
}: {
  name: string;
  email: string;
  detail?: string;
  avatarUrl?: string | null;
  /** On a phone only the picture or the initials are shown. */
  isCompact?: boolean;
  hasAccountPages?: boolean;
  onChooseTheme?: (theme: string) => void;
  onShowShortcuts?: () => void;
  signOut: () => Promise<void>;
}) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <form ref={form} action={signOut} hidden />
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label={`Account of ${name}`}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 text-left hover:bg-hover data-[state=open]:bg-hover icons-only:justify-center"
        >
          <Avatar name={name} url={avatarUrl} />
          <span
            className={cn("flex min-w-0 flex-col icons-only:hidden", isCompact && "max-sm:hidden")}
          >
            <span className="truncate font-medium leading-tight">{name}</span>
            <span className="truncate text-2xs text-ink-faint leading-tight">{email}</span>
          </span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 w-60 animate-appear rounded-lg border bg-surface p-1 text-sm shadow-pop"
        >
          <div className="px-2 py-1.5">
            <p className="truncate font-medium">{name}</p>
            <p className="truncate text-ink-muted text-xs">{email}</p>
            {detail && <p className="truncate text-ink-muted text-xs">{detail}</p>}
          </div>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <ThemeMenu onChoose={onChooseTheme} />
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          {hasAccountPages &&
            ACCOUNT.map(({ href, label }) => {
              const Icon = ACCOUNT_ICONS[href];
              return (
                <DropdownMenu.Item key={href} asChild className={MENU_ITEM}>
                  <Link href={href}>
                    <Icon aria-hidden className="size-4" />
                    {label}
                  </Link>
                </DropdownMenu.Item>
              );
            })}
          {onShowShortcuts && (
            <DropdownMenu.Item className={MENU_ITEM} onSelect={onShowShortcuts}>
              <Keyboard aria-hidden className="size-4" />
              <span className="flex-1">Keyboard shortcuts</span>
              <Kbd keys={["?"]} />
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={MENU_ITEM} onSelect={() => form.current?.requestSubmit()}>
            <LogOut aria-hidden className="size-4" />
            Sign out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Root>
    </>
  );
}
