import { cache } from "react";
import { accentProperties } from "@/lib/admin/branding/accent";
import { findBranding, getBranding } from "@/lib/admin/branding/queries";
import { updateBranding } from "@/lib/admin/branding/update";
import { isPermitted } from "@/lib/core/permissions";
import { readPage } from "./read-page";
import { currentTenant } from "./session";
import type { BrandingView, BrandView } from "./views-settings";
import { signedIn } from "./workspace";

const fileUrl = (id: string | null) => id && `/files/${id}`;

/** Colours and logo for everybody who opens a workspace's address, signed in or not. */
export const loadBrand = cache(async (slug: string): Promise<BrandView> => {
  const tenant = await currentTenant(slug);
  if (tenant?.lifecycle !== "ready" || !tenant.place) return { style: null, logoUrl: null };
  const { accent, logoMediaId } = await findBranding(tenant.place);
  return { style: accent ? accentProperties(accent) : null, logoUrl: fileUrl(logoMediaId) };
});

export async function loadBranding(slug: string): Promise<BrandingView> {
  const session = await signedIn(slug);
  const { accent, logoMediaId, version } = await readPage(getBranding, session, undefined);
  return {
    version,
    accent,
    logoUrl: fileUrl(logoMediaId),
    name: session.tenant.name,
    canEdit: isPermitted(session.actor, updateBranding),
  };
}
