import { eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { RECORD_STALE } from "@/lib/core/stale";
import { branchVersion } from "./input";
import { lockBranch } from "./lock-branch";
import { ALREADY_SO, BRANCH_NOT_FOUND, GROUND_MISSING } from "./rules";

const missing = (message: string) =>
  new AppError(GROUND_MISSING.code, GROUND_MISSING.reason, message);

/** What a branch stands on must be in use itself: its registration, and the branch above it. */
async function refuseWithoutGround(
  { tx }: Context,
  { gstRegistrationId, parentBranchId }: typeof branches.$inferSelect,
): Promise<void> {
  const [registration] = await tx
    .select({ isActive: gstRegistrations.isActive, gstin: gstRegistrations.gstin })
    .from(gstRegistrations)
    .where(eq(gstRegistrations.id, gstRegistrationId));
  if (!registration?.isActive) {
    throw missing(
      `Its registration ${registration?.gstin} has ended. Give the branch another one.`,
    );
  }
  if (!parentBranchId) return;
  const [parent] = await tx
    .select({ isActive: branches.isActive, name: branches.name })
    .from(branches)
    .where(eq(branches.id, parentBranchId));
  if (!parent?.isActive) {
    throw missing(
      `The branch above it, ${parent?.name}, is not active. Reactivate that one first.`,
    );
  }
}

/** Takes a deactivated branch into use again. */
export const reactivateBranch = defineCommand({
  name: "branches.reactivate",
  module: "system_admin",
  level: "administer",
  rows: "branches",
  input: branchVersion,
  fails: [BRANCH_NOT_FOUND, GROUND_MISSING, ALREADY_SO, RECORD_STALE],
  async run(ctx, { id, version }) {
    const branch = await lockBranch(ctx, id, version);
    if (branch.isActive) throw refuse(ALREADY_SO);
    await refuseWithoutGround(ctx, branch);
    await ctx.tx
      .update(branches)
      .set({ isActive: true, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(branches.id, id));
    ctx.record({
      table: "branches",
      id,
      label: branch.name,
      action: "status_change",
      changes: { is_active: { from: false, to: true } },
    });
    return { id, version: version + 1 };
  },
});
