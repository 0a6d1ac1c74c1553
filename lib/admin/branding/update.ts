import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { orNothing, versionOrNew } from "../setting/input";
import { saveSetting } from "../setting/store";
import { refuseAccent } from "./accent";
import { BRANDING_DESCRIPTION, BRANDING_KEY, loadStoredBranding } from "./stored";

const accent = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((hex, context) => {
    const message = refuseAccent(hex);
    if (message) context.addIssue({ code: "custom", message });
  });

/** Chooses the colour of buttons and links, or goes back to the product's own. */
export const updateBranding = defineCommand({
  name: "branding.update",
  module: "system_admin",
  level: "administer",
  input: z.strictObject({ version: versionOrNew, accent: orNothing(accent) }),
  fails: [RECORD_STALE],
  async run(ctx, input) {
    const { logoMediaId } = await loadStoredBranding(ctx.tx);
    await saveSetting(ctx, BRANDING_KEY, {
      value: { accent: input.accent, logoMediaId },
      version: input.version,
      description: BRANDING_DESCRIPTION,
    });
    return { version: (input.version ?? 0) + 1 };
  },
});
