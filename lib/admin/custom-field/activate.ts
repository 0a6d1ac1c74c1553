import { eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/core/custom-fields";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { RECORD_STALE } from "@/lib/core/stale";
import { resourceOf } from "../subject/rules";
import { fieldVersion } from "./input";
import { ALREADY_SO, FIELD_NOT_FOUND } from "./rules";
import { lockField } from "./store";

type Seen = { id: string; version: number };

async function turn(ctx: Context, { id, version }: Seen, isActive: boolean) {
  const before = await lockField(ctx, { id, version });
  if (before.isActive === isActive) throw refuse(ALREADY_SO);
  await ctx.tx
    .update(customFields)
    .set({ isActive, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
    .where(eq(customFields.id, id));
  ctx.record({
    ...{ table: "custom_fields", id, label: before.label, action: "status_change" },
    changes: { is_active: { from: before.isActive, to: isActive } },
  });
  ctx.emit({
    type: isActive ? "custom-fields.reactivated" : "custom-fields.deactivated",
    ...{ table: "custom_fields", id },
    payload: { resource: resourceOf(before.tableName), key: before.fieldKey },
  });
  return { id, version: version + 1 };
}

const declared = {
  module: "system_admin",
  level: "administer",
  input: fieldVersion,
  fails: [FIELD_NOT_FOUND, RECORD_STALE, ALREADY_SO],
} as const;

/** Takes a field out of form, list, API and CSV. What records hold in it is kept, and back with it. */
export const deactivateCustomField = defineCommand({
  name: "custom-fields.deactivate",
  ...declared,
  run: (ctx, seen) => turn(ctx, seen, false),
});

/** Puts a field back into use, with what records held in it. */
export const reactivateCustomField = defineCommand({
  name: "custom-fields.reactivate",
  ...declared,
  run: (ctx, seen) => turn(ctx, seen, true),
});
