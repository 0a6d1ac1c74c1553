"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, startTransition, useEffect, useMemo, useState } from "react";
import { forgetDrafts } from "@/components/resource/form/draft";
import { ReaderProvider } from "@/components/ui/reader";
import type { WorkspaceView } from "@/lib/web/views";
import { AccountMenu } from "./account-menu";
import { CommandPalette } from "./command-palette";
import { HOME, moduleDestinations, subscriptionDestinations } from "./destinations";
import { LeaderHint } from "./leader-hint";
import { LiveAccess } from "./live-access";
import { forgetRecent } from "./recent-records";
import { recordPlaces } from "./record-places";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { SidebarDrawer } from "./sidebar-drawer";
import { SidebarNav } from "./sidebar-nav";
import { TopBar } from "./top-bar";
import { useSavedTheme } from "./use-saved-theme";
import { useShellCommands } from "./use-shell-commands";
import { useShortcuts } from "./use-shortcuts";
import { useSidebarFolded } from "./use-sidebar-folded";
import { WorkspaceNotices } from "./workspace-notices";
import { WorkspaceTile } from "./workspace-tile";

type Overlay = "palette" | "shortcuts" | "drawer";

/** The frame around every page of a workspace. */
export function WorkspaceShell({
  view,
  signOut,
  saveTheme,
  children,
}: {
  view: WorkspaceView;
  signOut: () => Promise<void>;
  saveTheme: (theme: string) => Promise<void>;
  children: ReactNode;
}) {
  const path = usePathname();
  const router = useRouter();
  const [overlay, setOverlay] = useState<Overlay>();
  const [isFolded, toggleSidebar] = useSidebarFolded();
  const destinations = useMemo(
    () => [...moduleDestinations(view), ...subscriptionDestinations(view)],
    [view],
  );
  const { locale, timeZone, theme } = view.user;
  const owner = { tenantId: view.tenant.id, userId: view.user.id };
  const places = useMemo(() => recordPlaces(view), [view]);
  const reader = useMemo(() => ({ locale, timeZone }), [locale, timeZone]);
  const chooseTheme = useSavedTheme(theme, saveTheme);
  const leave = async () => {
    forgetDrafts();
    forgetRecent(owner);
    await signOut();
  };
  const show = (one: Overlay) => () => setOverlay(one);
  const change = (one: Overlay) => (isOpen: boolean) => setOverlay(isOpen ? one : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at a page closes what led there
  useEffect(() => setOverlay(undefined), [path]);

  const isLeading = useShortcuts({
    "mod+k": show("palette"),
    "/": show("palette"),
    "?": show("shortcuts"),
    "[": toggleSidebar,
    ...Object.fromEntries(
      [HOME, ...destinations].map(({ href, letter }) => [`g ${letter}`, () => router.push(href)]),
    ),
  });
  const commands = useShellCommands({
    toggleSidebar,
    showShortcuts: show("shortcuts"),
    signOut: () => startTransition(leave),
    chooseTheme,
  });
  const sidebar = (isIcons: boolean) => (
    <>
      <WorkspaceTile name={view.tenant.name} address={view.tenant.address} />
      <SidebarNav path={path} destinations={destinations} isFolded={isIcons} />
      <div className="border-t p-2">
        <AccountMenu
          name={view.user.name}
          email={view.user.email}
          detail={view.user.roles.join(", ")}
          avatarUrl={view.user.avatarUrl}
          hasAccountPages
          onChooseTheme={chooseTheme}
          onShowShortcuts={show("shortcuts")}
          signOut={leave}
        />
      </div>
    </>
  );
  return (
    <div className="flex min-h-dvh has-data-fills:h-dvh">
      <LiveAccess digest={view.accessDigest} />
      <aside
        aria-label="Sidebar"
        className="sticky top-0 z-30 flex h-dvh w-58 shrink-0 flex-col border-r bg-canvas max-md:hidden print:hidden icons-only:w-13"
      >
        {sidebar(isFolded)}
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar
          path={path}
          destinations={destinations}
          isFolded={isFolded}
          onToggleSidebar={toggleSidebar}
          onOpenDrawer={show("drawer")}
          onOpenPalette={show("palette")}
        />
        {/* A page that fills the window scrolls inside itself: a list in its own frame. */}
        <main
          id="content"
          tabIndex={-1}
          className="flex-1 px-4 py-5 outline-none has-data-fills:min-h-0 has-data-fills:overflow-y-auto has-data-fills:py-3 sm:px-6"
        >
          <div className="mx-auto flex max-w-5xl flex-col gap-5 has-data-wide:max-w-7xl has-data-fills:h-full has-data-fills:min-h-112 has-data-fills:max-w-none">
            <ReaderProvider value={reader}>
              <WorkspaceNotices notices={view.notices} />
              {children}
            </ReaderProvider>
          </div>
        </main>
      </div>
      <SidebarDrawer isOpen={overlay === "drawer"} onOpenChange={change("drawer")}>
        {sidebar(false)}
      </SidebarDrawer>
      <CommandPalette
        isOpen={overlay === "palette"}
        onOpenChange={change("palette")}
        destinations={destinations}
        commands={commands}
        reader={owner}
        places={places}
        go={(href) => router.push(href)}
      />
      <ShortcutsDialog
        isOpen={overlay === "shortcuts"}
        onOpenChange={change("shortcuts")}
        destinations={destinations}
      />
      {isLeading && <LeaderHint destinations={destinations} />}
    </div>
  );
}
