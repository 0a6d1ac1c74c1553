import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { mediaAssets } from "@/db/tenant/storefront/media-assets";
import type { Context } from "@/lib/core/context";
import { encodeImage } from "./encode-image";
import { storeFile } from "./file-store";

/** What the picture is of; decides its folder and whether it is cut to a square. */
type ImageKind = "avatar" | "logo";

export const IMAGE_FOLDERS: Record<ImageKind, string> = { avatar: "avatars", logo: "logos" };

/**
 * Re-encodes a picture, stores it and returns the id of its row of media_assets; /files/<id> serves
 * it. `size` is the longest side in pixels. The file is written before the transaction commits: one
 * that is rolled back leaves a file behind that nothing refers to. Throws as `encodeImage`.
 */
export async function saveImage(
  ctx: Context,
  image: { bytes: Uint8Array; kind: ImageKind; size: number; field?: string },
): Promise<string> {
  const { bytes, kind, size, field = "image" } = image;
  const fit = kind === "avatar" ? "cover" : "inside";
  const encoded = await encodeImage(bytes, { size, fit, field });
  const storageKey = await storeFile(ctx.tenant.id, encoded.bytes);
  const id = uuidv7();
  await ctx.tx.insert(mediaAssets).values({
    id,
    fileName: `${kind}.webp`,
    storageKey,
    mimeType: "image/webp",
    sizeBytes: encoded.bytes.length,
    widthPx: encoded.width,
    heightPx: encoded.height,
    sha256: createHash("sha256").update(encoded.bytes).digest("hex"),
    folder: IMAGE_FOLDERS[kind],
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
    updatedBy: ctx.actor.id,
  });
  return id;
}

/**
 * Drops a picture that nothing refers to any more: its row now, its file once the transaction has
 * committed, by the worker.
 */
export async function dropImage(ctx: Context, mediaId: string): Promise<void> {
  const [dropped] = await ctx.tx
    .delete(mediaAssets)
    .where(eq(mediaAssets.id, mediaId))
    .returning({ storageKey: mediaAssets.storageKey });
  if (!dropped) return;
  ctx.emit({
    type: "files.dropped",
    table: "media_assets",
    id: mediaId,
    payload: { storageKey: dropped.storageKey },
  });
}
