import { LOCALES } from "@/lib/platform/identity/profile/locales";
import { getProfile } from "@/lib/platform/identity/profile/queries";
import { timeZones } from "@/lib/platform/identity/profile/time-zones";
import { listSessions } from "@/lib/platform/identity/session/queries";
import { readPage } from "./read-page";
import type { Choice, PasswordView, ProfileView, SessionRow } from "./views-account";
import { signedIn } from "./workspace";

/** "English (India)", in English like the pages. */
const localeName = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

export function localeChoices(own: string): Choice[] {
  const codes = (LOCALES as readonly string[]).includes(own) ? LOCALES : [own, ...LOCALES];
  return codes.map((value) => ({ value, label: localeName.of(value) ?? value }));
}

const zoneLabel = (name: string) => name.slice(name.indexOf("/") + 1).replaceAll("_", " ");

export function zoneChoices(own: string): ProfileView["timeZones"] {
  const names = timeZones();
  const all = names.includes(own) ? names : [own, ...names];
  const regions = new Map<string, Choice[]>();
  for (const value of all) {
    const region = value.includes("/") ? value.slice(0, value.indexOf("/")) : "General";
    const zones = regions.get(region) ?? [];
    zones.push({ value, label: zoneLabel(value) });
    regions.set(region, zones);
  }
  return [...regions].map(([region, zones]) => ({ region, zones }));
}

export async function loadProfile(slug: string): Promise<ProfileView> {
  const session = await signedIn(slug);
  const profile = await readPage(getProfile, session, undefined);
  const { emailChange, avatarMediaId, emailVerifiedAt } = profile;
  return {
    version: profile.version,
    name: profile.name,
    email: profile.email,
    companyName: session.tenant.name,
    phone: profile.phone,
    locale: profile.locale,
    timeZone: profile.timeZone,
    theme: profile.theme,
    avatarUrl: avatarMediaId && `/files/${avatarMediaId}`,
    isEmailVerified: emailVerifiedAt !== null,
    emailChange: emailChange && {
      ...emailChange,
      expiresAt: emailChange.expiresAt.toISOString(),
    },
    locales: localeChoices(profile.locale),
    timeZones: zoneChoices(profile.timeZone),
  };
}

/** What the card for changing one's password shows, on the page about security. */
export async function loadPassword(slug: string): Promise<PasswordView> {
  const session = await signedIn(slug);
  const { name, email, passwordChangedAt } = await readPage(getProfile, session, undefined);
  return {
    name,
    email,
    companyName: session.tenant.name,
    changedAt: passwordChangedAt?.toISOString() ?? null,
  };
}

export async function loadSessions(slug: string): Promise<SessionRow[]> {
  const sessions = await readPage(listSessions, await signedIn(slug), undefined);
  return sessions.map(({ startedAt, lastSeenAt, ...session }) => ({
    ...session,
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
}
