import { v7 as uuidv7 } from "uuid";
import { branches } from "@/db/tenant/core/branches";
import { changesOf } from "@/lib/core/changes";
import { defineCommand } from "@/lib/core/command";
import { requireOwn } from "@/lib/core/require-own";
import { branchColumns } from "./columns";
import { branchFields } from "./input";

/** Adds a branch. Its code is unique in the workspace. */
export const createBranch = defineCommand({
  name: "branches.create",
  module: "system_admin",
  level: "administer",
  rows: "branches",
  input: branchFields,
  fails: [],
  async run(ctx, input) {
    const { now, actor } = ctx;
    const id = uuidv7();
    const columns = await branchColumns(ctx, id, input);
    await ctx.tx.insert(branches).values({
      id,
      ...columns,
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    });
    await requireOwn(ctx, branches, id);
    ctx.record({
      table: "branches",
      id,
      label: columns.name,
      action: "insert",
      changes: changesOf(undefined, columns),
    });
    return { id, version: 1 };
  },
});
