"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

/** A small window beside what opened it. Escape and a click elsewhere close it. */
export function Popover({
  label,
  trigger,
  isOpen,
  onOpenChange,
  align = "start",
  className,
  children,
}: {
  label: string;
  trigger: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            "z-[55] w-72 max-w-[calc(100vw-1rem)] animate-appear rounded-lg border bg-surface text-sm shadow-pop",
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
