import { eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/core/custom-fields";
import { changesOf } from "@/lib/core/changes";
import { defineCommand } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { RECORD_STALE } from "@/lib/core/stale";
import { resourceOf } from "../subject/rules";
import { fieldEdit, isChoice, NEEDS_OPTIONS } from "./input";
import { FIELD_NOT_FOUND } from "./rules";
import { comparable, lockField } from "./store";

/**
 * Changes what a field is called, its options, whether it must be filled in and where it stands. What
 * records hold stays: an option that goes is kept where it was chosen and can be chosen no more.
 */
export const updateCustomField = defineCommand({
  name: "custom-fields.update",
  module: "system_admin",
  level: "administer",
  input: fieldEdit,
  fails: [FIELD_NOT_FOUND, RECORD_STALE],
  async run(ctx, { id, version, label, options, isRequired, position }) {
    const before = await lockField(ctx, { id, version });
    const { dataType, fieldKey: key, tableName } = before;
    if (isChoice(dataType) && options.length === 0) {
      throw new AppError("invalid", "input.invalid", NEEDS_OPTIONS, {
        fields: { options: NEEDS_OPTIONS },
      });
    }
    const columns = {
      ...{ label, isRequired, position },
      options: isChoice(dataType) ? options : before.options,
    };
    await ctx.tx
      .update(customFields)
      .set({ ...columns, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(customFields.id, id));
    ctx.record({
      ...{ table: "custom_fields", id, label, action: "update" },
      changes: changesOf(comparable(before), comparable(columns)),
    });
    ctx.emit({
      ...{ type: "custom-fields.updated", table: "custom_fields", id },
      payload: { resource: resourceOf(tableName), key },
    });
    return { id, version: version + 1 };
  },
});
