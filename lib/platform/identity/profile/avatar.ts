import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { dropImage, saveImage } from "@/lib/platform/files/save-image";

const SIZE_PX = 256;

const NO_AVATAR: Failure = {
  code: "conflict",
  reason: "avatar.none",
  message: "There is no picture to remove.",
};

/** Puts another picture, or none, in place of the one before, which is dropped. */
async function replaceAvatar(ctx: Context, mediaId: string | null): Promise<boolean> {
  const { actor, now } = ctx;
  const [before] = await ctx.tx
    .select({ avatarMediaId: users.avatarMediaId })
    .from(users)
    .where(eq(users.id, actor.id))
    .for("update");
  const previous = before?.avatarMediaId ?? null;
  if (previous === null && mediaId === null) return false;
  await ctx.tx
    .update(users)
    .set({
      avatarMediaId: mediaId,
      updatedAt: now,
      updatedBy: actor.id,
      version: sql`${users.version} + 1`,
    })
    .where(eq(users.id, actor.id));
  if (previous) await dropImage(ctx, previous);
  ctx.record({
    table: "users",
    id: actor.id,
    label: actor.email,
    action: "update",
    changes: { avatar_media_id: { from: previous, to: mediaId } },
  });
  return true;
}

/** Shows a picture of oneself beside one's name. Throws `invalid` (image.refused) on field image. */
export const changeAvatar = defineCommand({
  name: "profile.change-avatar",
  module: "system_admin",
  level: "self",
  input: z.strictObject({ image: z.instanceof(Uint8Array, { error: "Choose a picture." }) }),
  fails: [],
  async run(ctx, { image }) {
    const mediaId = await saveImage(ctx, { bytes: image, kind: "avatar", size: SIZE_PX });
    await replaceAvatar(ctx, mediaId);
    return { mediaId };
  },
});

/** Removes one's picture; the initials are shown again. */
export const removeAvatar = defineCommand({
  name: "profile.remove-avatar",
  module: "system_admin",
  level: "self",
  input: z.strictObject({}),
  fails: [NO_AVATAR],
  async run(ctx) {
    if (!(await replaceAvatar(ctx, null))) throw refuse(NO_AVATAR);
  },
});
