import { z } from "zod";

export const THEMES = ["system", "light", "dark"] as const;

const preferences = z.object({ theme: z.enum(THEMES).catch("system") }).catch({ theme: "system" });

/** A person's own choices, from users.preferences; whatever is not understood is the default. */
export function preferencesOf(stored: unknown): z.output<typeof preferences> {
  return preferences.parse(stored ?? {});
}
