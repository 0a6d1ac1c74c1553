import type { CSSProperties } from "react";
import { type AccentTheme, accentThemes } from "@/lib/admin/branding/accent";

/** Surface and quiet text of app/globals.css in either theme: both are shown whatever is in force. */
const THEMES = [
  { name: "light", label: "Light", surface: "#ffffff", muted: "#57554f" },
  { name: "dark", label: "Dark", surface: "#17181b", muted: "#a9abb3" },
] as const;

function colours(theme: AccentTheme, surface: string, muted: string): CSSProperties {
  const properties: Record<`--${string}`, string> = {
    "--accent": theme.accent,
    "--accent-soft": theme.soft,
    "--accent-ink": theme.ink,
    "--on-accent": theme.onAccent,
    "--surface": surface,
    "--ink-muted": muted,
  };
  return properties;
}

/** What an accent does to buttons, links and marks, in both themes at once. */
export function AccentPreview({ accent }: { accent: string }) {
  const themes = accentThemes(accent);
  return (
    <div aria-hidden className="grid gap-3 sm:grid-cols-2">
      {THEMES.map(({ name, label, surface, muted }) => (
        <div
          key={name}
          style={colours(themes[name], surface, muted)}
          className="flex flex-wrap items-center gap-3 rounded-md border bg-surface p-3"
        >
          <span className="text-ink-muted text-xs">{label}</span>
          <span className="rounded-md bg-accent px-3 py-1.5 font-medium text-on-accent">
            Button
          </span>
          <span className="text-accent-ink underline underline-offset-2">A link</span>
          <span className="rounded bg-accent-soft px-1.5 font-medium text-2xs text-accent-ink">
            A mark
          </span>
        </div>
      ))}
    </div>
  );
}
