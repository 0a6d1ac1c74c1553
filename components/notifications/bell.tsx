"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { LiveReads } from "@/components/ui/live-reads";

const EVERY_MS = 60_000;
/** More are not counted on so small a badge. */
const MOST = 9;

async function readCount(signal: AbortSignal): Promise<number> {
  const response = await fetch("/api/v1/me/notifications/count", { signal });
  if (!response.ok) throw new Error("The count could not be read");
  const { unread } = (await response.json()) as { unread: number };
  return unread;
}

function CountedBell() {
  const path = usePathname();
  const { data: unread = 0, refetch } = useQuery({
    queryKey: ["notifications", "count"],
    queryFn: ({ signal }) => readCount(signal),
    // Refused, as in a suspended workspace, it does not go on asking: each refusal is in the audit log.
    refetchInterval: ({ state }) => (state.status === "error" ? false : EVERY_MS),
    retry: false,
    refetchOnWindowFocus: "always",
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the list of them is when some were read
  useEffect(() => {
    void refetch();
  }, [path, refetch]);
  const label = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return (
    <Link
      href="/notifications"
      aria-label={label}
      title={label}
      className={cn(buttonStyle({ variant: "ghost", size: "icon" }), "relative")}
    >
      <Bell aria-hidden className="size-4" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0 left-4 min-w-4 rounded-full bg-accent px-1 text-center font-medium text-2xs text-on-accent tabular-nums"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}

/** How many notices are unread, asked for each minute and whenever the window is looked at again. */
export function NotificationBell() {
  return (
    <LiveReads>
      <CountedBell />
    </LiveReads>
  );
}
