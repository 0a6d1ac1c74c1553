import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import { BILLING_ENTRY } from "../subscription/entry";
import { zipPieces } from "./zip-pieces";

/**
 * Gives out everything the workspace holds, as a ZIP archive of CSV files in pieces; passwords, keys and
 * other secrets stay behind. Open while suspended and for 90 days after the end. That it was given out is
 * in the audit log.
 */
export const exportWorkspace = defineCommand({
  name: "billing.export",
  ...BILLING_ENTRY,
  isDangerous: true,
  input: z.strictObject({}),
  fails: [],
  async run(ctx) {
    const { place, slug, name } = ctx.tenant;
    if (!place) throw new Error("A tenant without a schema was admitted");
    ctx.record({
      table: "tenants",
      id: uuidv7(),
      label: "All data",
      action: "export",
      changes: {},
    });
    const exportedAt = ctx.now.toISOString();
    return {
      fileName: `${slug}-${exportedAt.slice(0, 10)}.zip`,
      pieces: zipPieces(place, { workspace: name, exportedAt }),
    };
  },
});

/** Whether the export would be given out now: passes the same gates and gives nothing. */
export const checkExport = defineRead({
  name: "billing.export",
  ...BILLING_ENTRY,
  isDangerous: true,
  run: async () => ({ isOpen: true }),
});
