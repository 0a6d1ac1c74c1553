import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { settings } from "@/db/tenant/core/settings";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { findPicture, type ServedFile } from "./queries";
import { IMAGE_FOLDERS } from "./save-image";

const branding = z.object({ logoMediaId: z.uuid() });

/**
 * The company's logo, which its sign-in page shows to people who are not signed in: exactly the one
 * file that the branding names, whatever other ids are asked for.
 */
export async function findPublicLogo(
  place: TenantPlace,
  id: string,
): Promise<ServedFile | undefined> {
  return inTenant(
    place,
    async (tx) => {
      const [row] = await tx
        .select({ value: settings.value })
        .from(settings)
        .where(
          and(
            eq(settings.moduleCode, "system_admin"),
            eq(settings.key, "branding"),
            isNull(settings.companyId),
            isNull(settings.branchId),
          ),
        );
      const named = branding.safeParse(row?.value);
      if (!named.success || named.data.logoMediaId !== id) return undefined;
      return findPicture(tx, id, [IMAGE_FOLDERS.logo]);
    },
    { readOnly: true },
  );
}
