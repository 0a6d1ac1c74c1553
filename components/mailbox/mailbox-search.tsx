"use client";

import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";

/** Narrows the mails to a recipient. A plain form: it works without JavaScript. */
export function MailboxSearch({ to }: { to: string }) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  return (
    <form action="/dev/mailbox" aria-label="Search mails" className="flex flex-wrap gap-2">
      <div className="min-w-0 flex-1 basis-56 sm:max-w-xs">
        <Input
          key={to}
          name="to"
          type="search"
          aria-label="Recipient"
          placeholder="Recipient"
          defaultValue={to}
        />
      </div>
      <Button type="submit">Search</Button>
      {to && (
        <Link href="/dev/mailbox" className={buttonStyle({ variant: "ghost" })}>
          All mails
        </Link>
      )}
      <Button
        variant="ghost"
        className="ml-auto"
        onClick={() => startRefresh(() => router.refresh())}
      >
        <RefreshCw aria-hidden className={cn("size-4", isRefreshing && "animate-spin")} />
        Refresh
      </Button>
    </form>
  );
}
