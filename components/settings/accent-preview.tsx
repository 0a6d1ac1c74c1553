import type { CSSProperties } from "react";
import { accentProperties } from "@/lib/admin/branding/accent";

const THEMES = [
  { scheme: "light", label: "Light" },
  { scheme: "dark", label: "Dark" },
] as const;

/** What an accent does to buttons, links and marks, in both themes at once. */
export function AccentPreview({ accent }: { accent: string | undefined }) {
  return (
    <div aria-hidden className="grid gap-3 sm:grid-cols-2">
      {THEMES.map(({ scheme, label }) => {
        const style: CSSProperties = {
          colorScheme: scheme,
          ...(accent && (accentProperties(accent) as CSSProperties)),
        };
        return (
          <div
            key={scheme}
            style={style}
            className="flex flex-wrap items-center gap-3 rounded-md border bg-surface p-3 text-ink"
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
        );
      })}
    </div>
  );
}
