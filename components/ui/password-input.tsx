"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "./input";

/** A password that can be looked at, and a word when caps lock is on. */
export function PasswordInput({
  onKeyDown,
  onKeyUp,
  ...props
}: Omit<ComponentProps<typeof Input>, "type">) {
  const [isShown, setIsShown] = useState(false);
  const [isCapsLock, setIsCapsLock] = useState(false);
  const look = (event: React.KeyboardEvent) =>
    setIsCapsLock(event.getModifierState?.("CapsLock") ?? false);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="relative">
        <Input
          {...props}
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          className="pr-10"
          onKeyDown={(event) => {
            look(event);
            onKeyDown?.(event);
          }}
          onKeyUp={(event) => {
            look(event);
            onKeyUp?.(event);
          }}
        />
        <button
          type="button"
          aria-label="Show password"
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="absolute inset-y-0 right-1 my-auto flex size-7 items-center justify-center rounded text-ink-muted hover:bg-hover hover:text-ink"
        >
          {isShown ? (
            <EyeOff aria-hidden className="size-4" />
          ) : (
            <Eye aria-hidden className="size-4" />
          )}
        </button>
      </div>
      <p role="status" className="text-warning text-xs empty:hidden">
        {isCapsLock ? "Caps lock is on." : ""}
      </p>
    </div>
  );
}
