import { eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { changesOf, writable } from "@/lib/core/changes";
import { defineCommand } from "@/lib/core/command";
import { requireOwn } from "@/lib/core/require-own";
import { RECORD_STALE } from "@/lib/core/stale";
import { branchColumns } from "./columns";
import { branchEdit } from "./input";
import { lockBranch } from "./lock-branch";
import { BRANCH_NOT_FOUND } from "./rules";

/** Changes a branch, all fields at once. */
export const updateBranch = defineCommand({
  name: "branches.update",
  module: "system_admin",
  level: "administer",
  rows: "branches",
  input: branchEdit,
  fails: [BRANCH_NOT_FOUND, RECORD_STALE],
  async run(ctx, { id, version, ...input }) {
    const typed = await branchColumns(ctx, id, input);
    const before = await lockBranch(ctx, id, version);
    const columns = writable(ctx.fields(branches), before, typed);
    await ctx.tx
      .update(branches)
      .set({ ...columns, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(branches.id, id));
    await requireOwn(ctx, branches, id);
    ctx.record({
      table: "branches",
      id,
      label: columns.name,
      action: "update",
      changes: changesOf(before, columns),
    });
    return { id, version: version + 1 };
  },
});
