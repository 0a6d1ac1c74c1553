import { and, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { RECORD_STALE } from "@/lib/core/stale";
import { BRANCH_NOT_FOUND } from "./rules";

/** A branch the writer may change, locked. Throws BRANCH_NOT_FOUND, or RECORD_STALE for another version. */
export async function lockBranch(ctx: Context, id: string, version: number) {
  const [branch] = await ctx.tx
    .select()
    .from(branches)
    .where(and(eq(branches.id, id), ctx.rows(branches)))
    .for("update");
  if (!branch) throw refuse(BRANCH_NOT_FOUND);
  if (branch.version !== version) throw refuse(RECORD_STALE);
  return branch;
}
