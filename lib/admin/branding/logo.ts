import { z } from "zod";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { RECORD_STALE } from "@/lib/core/stale";
import { dropImage, saveImage } from "@/lib/platform/files/save-image";
import { versionOrNew } from "../setting/input";
import { saveSetting } from "../setting/store";
import { BRANDING_DESCRIPTION, BRANDING_KEY, loadStoredBranding } from "./stored";

/** Longest side of a logo, in pixels: four times the largest it is shown. */
const SIZE_PX = 512;

const NO_LOGO: Failure = {
  code: "conflict",
  reason: "branding.no-logo",
  message: "There is no logo to remove.",
};

async function replaceLogo(
  ctx: Context,
  version: number | null,
  logoMediaId: string | null,
): Promise<{ version: number }> {
  const { accent, logoMediaId: previous } = await loadStoredBranding(ctx.tx);
  await saveSetting(ctx, BRANDING_KEY, {
    value: { accent, logoMediaId },
    version,
    description: BRANDING_DESCRIPTION,
  });
  if (previous) await dropImage(ctx, previous);
  return { version: (version ?? 0) + 1 };
}

/** Shows a logo in the workspace and on its sign-in page. Throws `invalid` (image.refused) on field image. */
export const changeLogo = defineCommand({
  name: "branding.change-logo",
  module: "system_admin",
  level: "administer",
  input: z.strictObject({
    version: versionOrNew,
    image: z.instanceof(Uint8Array, { error: "Choose a picture." }),
  }),
  fails: [RECORD_STALE],
  async run(ctx, { version, image }) {
    const before = await loadStoredBranding(ctx.tx);
    // Before the picture is stored, or every stale attempt would leave a file behind.
    if (before.version !== version) throw refuse(RECORD_STALE);
    const logoMediaId = await saveImage(ctx, { bytes: image, kind: "logo", size: SIZE_PX });
    return { logoMediaId, ...(await replaceLogo(ctx, version, logoMediaId)) };
  },
});

/** Goes back to the company's initial. */
export const removeLogo = defineCommand({
  name: "branding.remove-logo",
  module: "system_admin",
  level: "administer",
  input: z.strictObject({ version: versionOrNew }),
  fails: [RECORD_STALE, NO_LOGO],
  async run(ctx, { version }) {
    const { logoMediaId } = await loadStoredBranding(ctx.tx);
    if (!logoMediaId) throw refuse(NO_LOGO);
    return replaceLogo(ctx, version, null);
  },
});
