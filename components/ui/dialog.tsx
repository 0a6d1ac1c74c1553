"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { cn } from "./class-names";

/** A window above the page. Escape and a click beside it close it; the focus goes back where it was. */
export function Dialog({
  title,
  isTitleHidden = false,
  isOpen,
  onOpenChange,
  className,
  children,
}: {
  title: string;
  isTitleHidden?: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  className?: string;
  children: ReactNode;
}) {
  const before = useRef<Element | null>(null);
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // By itself it goes back to a trigger of the library's kind only, and these have none.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          className={cn(
            "fixed inset-x-4 top-[10vh] z-50 mx-auto max-h-[80vh] max-w-lg animate-appear overflow-y-auto rounded-lg border bg-surface text-sm shadow-pop",
            className,
          )}
        >
          {isTitleHidden ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <div className="sticky top-0 flex items-center justify-between border-b bg-surface py-2 pr-2 pl-4">
              <Radix.Title className="font-semibold">{title}</Radix.Title>
              <Radix.Close asChild>
                <Button variant="ghost" size="icon" aria-label="Close">
                  <X aria-hidden className="size-4" />
                </Button>
              </Radix.Close>
            </div>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
