import { useTheme } from "next-themes";
import { startTransition, useEffect, useRef } from "react";

/**
 * Applies the theme that stands in the reader's profile, and returns how another one is chosen: at
 * once here, and kept for the other devices.
 */
export function useSavedTheme(
  saved: string,
  save: (theme: string) => Promise<void>,
): (theme: string) => void {
  const { setTheme } = useTheme();
  const applied = useRef<string>(undefined);
  useEffect(() => {
    // Only a change of the profile counts; a choice made here since then must stay.
    if (applied.current === saved) return;
    applied.current = saved;
    setTheme(saved);
  }, [saved, setTheme]);
  return (theme) => {
    setTheme(theme);
    startTransition(() => save(theme));
  };
}
