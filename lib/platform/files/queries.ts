import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { mediaAssets } from "@/db/tenant/storefront/media-assets";
import type { TenantTransaction } from "@/db/with-tenant";
import { AppError } from "@/lib/core/errors";
import { defineRead } from "@/lib/core/read";
import { IMAGE_FOLDERS } from "./save-image";

/** What it takes to serve a file. */
export type ServedFile = { id: string; storageKey: string; mimeType: string; sha256: string };

/** A picture that everybody in the workspace may see: a face or the logo. */
export async function findPicture(
  tx: TenantTransaction,
  id: string,
  folders: readonly string[],
): Promise<ServedFile | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [row] = await tx
    .select({
      id: mediaAssets.id,
      storageKey: mediaAssets.storageKey,
      mimeType: mediaAssets.mimeType,
      sha256: mediaAssets.sha256,
    })
    .from(mediaAssets)
    .where(
      and(
        eq(mediaAssets.id, id),
        inArray(mediaAssets.folder, [...folders]),
        eq(mediaAssets.isActive, true),
      ),
    );
  return row;
}

/**
 * One face or logo of the workspace, for every signed-in person. Files of records, which need the
 * right to see the record, are not served from here: their ids are not found.
 */
export const readPicture = defineRead({
  name: "files.read",
  module: "system_admin",
  level: "self",
  async run(ctx, { id }: { id: string }) {
    const found = await findPicture(ctx.tx, id, Object.values(IMAGE_FOLDERS));
    if (!found) throw new AppError("not_found", "file.not-found", "There is no such file.");
    return found;
  },
});
