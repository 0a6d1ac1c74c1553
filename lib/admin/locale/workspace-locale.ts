import { z } from "zod";
import type { TenantTransaction } from "@/db/with-tenant";
import { LOCALES } from "@/lib/platform/identity/profile/locales";
import { isTimeZone } from "@/lib/platform/identity/profile/time-zones";
import { findSetting } from "../setting/store";

/** Provisioning writes this one; it stood before the others and is a plain text. */
export const TIME_ZONE_KEY = "workspace.time_zone";
export const LOCALE_KEY = "workspace.locale";

export const storedLocale = z.strictObject({
  /** Locale that new people start with; each may choose another. */
  locale: z.enum(LOCALES, "Choose a locale from the list."),
});

export type WorkspaceLocale = z.output<typeof storedLocale> & { timeZone: string };

const DEFAULT = { locale: "en-IN" } as const;

/** How the workspace writes dates and numbers, with the default for what was never chosen. */
export async function loadWorkspaceLocale(
  tx: TenantTransaction,
): Promise<WorkspaceLocale & { version: number | null; timeZoneVersion: number | null }> {
  const [zone, locale] = await Promise.all([
    findSetting(tx, TIME_ZONE_KEY),
    findSetting(tx, LOCALE_KEY),
  ]);
  const timeZone = typeof zone?.value === "string" && isTimeZone(zone.value) ? zone.value : "UTC";
  const stored = storedLocale.safeParse(locale?.value);
  return {
    timeZone,
    ...(stored.success ? stored.data : DEFAULT),
    version: locale?.version ?? null,
    timeZoneVersion: zone?.version ?? null,
  };
}
