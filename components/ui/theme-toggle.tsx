"use client";

import { useTheme } from "next-themes";
import { cn } from "./class-names";
import { THEME_CHOICES } from "./theme-choices";
import { useHydrated } from "./use-hydrated";

/** System, light or dark. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  const isHydrated = useHydrated();
  return (
    <fieldset className="inline-flex rounded-md border bg-surface p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEME_CHOICES.map(({ value, label, icon: Icon }) => (
        <button
          key={value}
          type="button"
          title={label}
          aria-label={`${label} theme`}
          aria-pressed={isHydrated && theme === value}
          onClick={() => setTheme(value)}
          className={cn(
            "inline-flex size-6 items-center justify-center rounded text-ink-muted hover:text-ink",
            "aria-pressed:bg-hover aria-pressed:text-ink",
          )}
        >
          <Icon aria-hidden className="size-3.5" />
        </button>
      ))}
    </fieldset>
  );
}
