import { z } from "zod";
import type { TenantTransaction } from "@/db/with-tenant";
import { findSetting } from "../setting/store";
import { refuseAccent } from "./accent";

/** lib/platform/files/public-logo.ts reads this setting too: it lets the logo out without a session. */
export const BRANDING_KEY = "branding";
export const BRANDING_DESCRIPTION = "Accent colour and logo of the workspace";

const branding = z.object({
  accent: z
    .string()
    .refine((hex) => refuseAccent(hex) === undefined)
    .nullable(),
  logoMediaId: z.uuid().nullable(),
});
export type Branding = z.output<typeof branding>;

/** Neither colour nor logo: the product's own. */
const UNBRANDED: Branding = { accent: null, logoMediaId: null };

/** The workspace's branding; what is not understood counts as none. `version` is null before the first save. */
export async function loadStoredBranding(
  tx: TenantTransaction,
): Promise<Branding & { version: number | null }> {
  const stored = await findSetting(tx, BRANDING_KEY);
  const parsed = branding.safeParse(stored?.value);
  return { ...(parsed.success ? parsed.data : UNBRANDED), version: stored?.version ?? null };
}
