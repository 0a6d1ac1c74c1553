"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Names what an icon alone does not say. The trigger keeps its own accessible name. */
export function Tooltip({
  content,
  side = "bottom",
  children,
}: {
  content: ReactNode;
  side?: "bottom" | "right";
  children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          className="z-50 flex animate-appear items-center gap-2 rounded-md border bg-surface px-2 py-1 text-ink text-xs shadow-pop"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
