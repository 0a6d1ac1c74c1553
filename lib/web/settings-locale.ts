import { getLocale } from "@/lib/admin/locale/queries";
import { updateLocale } from "@/lib/admin/locale/update";
import { isPermitted } from "@/lib/core/permissions";
import { localeChoices, zoneChoices } from "./account";
import { readPage } from "./read-page";
import type { LocaleView } from "./views-settings";
import { signedIn } from "./workspace";

export async function loadLocale(slug: string): Promise<LocaleView> {
  const session = await signedIn(slug);
  const locale = await readPage(getLocale, session, undefined);
  return {
    ...locale,
    currency: session.tenant.currency,
    now: session.now.toISOString(),
    locales: localeChoices(locale.locale),
    timeZones: zoneChoices(locale.timeZone),
    canEdit: isPermitted(session.actor, updateLocale),
  };
}
