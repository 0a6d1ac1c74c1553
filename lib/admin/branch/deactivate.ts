import { and, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { userRoles, users } from "@/db/tenant/core/users";
import { employees } from "@/db/tenant/hr/employees";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { RECORD_STALE } from "@/lib/core/stale";
import { branchVersion } from "./input";
import { lockBranch } from "./lock-branch";
import {
  ALREADY_SO,
  BRANCH_IN_USE,
  BRANCH_NOT_FOUND,
  type BranchNeeds,
  needsSentence,
} from "./rules";

/** What stands on a branch and would be left in the air. Old documents keep pointing to it. */
async function findNeeds({ tx, now }: Context, id: string): Promise<BranchNeeds> {
  const today = now.toISOString().slice(0, 10);
  const holders = tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.status, ["active", "invited"]));
  return {
    branches: await tx.$count(
      branches,
      and(eq(branches.parentBranchId, id), eq(branches.isActive, true)),
    ),
    warehouses: await tx.$count(
      warehouses,
      and(eq(warehouses.branchId, id), eq(warehouses.isActive, true)),
    ),
    employees: await tx.$count(
      employees,
      and(eq(employees.branchId, id), ne(employees.status, "exited")),
    ),
    roles: await tx.$count(
      userRoles,
      and(
        eq(userRoles.branchId, id),
        or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
        inArray(userRoles.userId, holders),
      ),
    ),
  };
}

/** Takes a branch out of use: nothing new can be done there. Undone by reactivating. */
export const deactivateBranch = defineCommand({
  name: "branches.deactivate",
  module: "system_admin",
  level: "administer",
  rows: "branches",
  input: branchVersion,
  fails: [BRANCH_NOT_FOUND, BRANCH_IN_USE, ALREADY_SO, RECORD_STALE],
  async run(ctx, { id, version }) {
    const branch = await lockBranch(ctx, id, version);
    if (!branch.isActive) throw refuse(ALREADY_SO);
    const sentence = needsSentence(await findNeeds(ctx, id));
    if (sentence) {
      throw new AppError(BRANCH_IN_USE.code, BRANCH_IN_USE.reason, sentence);
    }
    await ctx.tx
      .update(branches)
      .set({ isActive: false, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(branches.id, id));
    ctx.record({
      table: "branches",
      id,
      label: branch.name,
      action: "status_change",
      changes: { is_active: { from: true, to: false } },
    });
    return { id, version: version + 1 };
  },
});
