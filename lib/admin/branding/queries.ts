import { inTenant, type TenantPlace } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { type Branding, loadStoredBranding } from "./stored";

/** The workspace's accent colour and logo, with the version that an edit names. */
export const getBranding = defineRead({
  name: "branding.read",
  module: "system_admin",
  level: "view",
  run: ({ tx }) => loadStoredBranding(tx),
});

/** The same for everybody who opens the workspace's address, signed in or not. */
export function findBranding(place: TenantPlace): Promise<Branding> {
  return inTenant(place, (tx) => loadStoredBranding(tx), { readOnly: true });
}
