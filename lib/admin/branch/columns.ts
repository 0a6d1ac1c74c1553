import { and, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { users } from "@/db/tenant/core/users";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { refusePostalCode } from "../company/postal-code";
import { resolveState } from "../company/state";
import type { BranchFields } from "./input";
import { isCircular } from "./rules";

type Refusals = Record<string, string>;

/** In India a registration is for one state, and so are the places of business under it (section 25, CGST). */
async function refuseRegistration(
  ctx: Context,
  { companyId, gstRegistrationId }: BranchFields,
  stateId: string,
): Promise<Refusals> {
  const [row] = await ctx.tx
    .select({
      companyId: gstRegistrations.companyId,
      stateId: gstRegistrations.stateId,
      isActive: gstRegistrations.isActive,
    })
    .from(gstRegistrations)
    .where(eq(gstRegistrations.id, gstRegistrationId));
  if (!row || row.companyId !== companyId) {
    return { gstRegistrationId: "Choose a registration of this company." };
  }
  if (!row.isActive) return { gstRegistrationId: "This registration has ended." };
  if (ctx.tenant.country === "IN" && row.stateId !== stateId) {
    return { gstRegistrationId: "This registration is for another state than the branch's." };
  }
  return {};
}

async function refuseCompany(ctx: Context, companyId: string): Promise<Refusals> {
  const found = await ctx.tx
    .select({ id: companies.id })
    .from(companies)
    .where(and(eq(companies.id, companyId), eq(companies.isActive, true)));
  return found.length > 0 ? {} : { companyId: "Choose a company from the list." };
}

async function refuseManager(ctx: Context, managerId: string | null): Promise<Refusals> {
  if (!managerId) return {};
  const found = await ctx.tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, managerId), eq(users.status, "active")));
  return found.length > 0 ? {} : { managerUserId: "Choose somebody who is active here." };
}

/** All branches are locked: two that are placed under each other at once would make a circle. */
async function refuseParent(
  ctx: Context,
  id: string,
  parentId: string | null,
  companyId: string,
): Promise<Refusals> {
  if (!parentId) return {};
  const all = await ctx.tx
    .select({
      id: branches.id,
      parentId: branches.parentBranchId,
      companyId: branches.companyId,
      isActive: branches.isActive,
    })
    .from(branches)
    .orderBy(branches.id)
    .for("update");
  const parent = all.find((branch) => branch.id === parentId);
  if (!parent?.isActive || parent.companyId !== companyId) {
    return { parentBranchId: "Choose an active branch of this company." };
  }
  const parents = new Map(all.map((branch) => [branch.id, branch.parentId]));
  return isCircular(parents, id, parentId)
    ? { parentBranchId: "A branch cannot lie below itself." }
    : {};
}

/** The columns of a branch for what was typed. Throws `invalid` with the fields that are wrong. */
export async function branchColumns(ctx: Context, id: string, fields: BranchFields) {
  const { state, ...typed } = fields;
  const parentRefusal = await refuseParent(ctx, id, typed.parentBranchId, typed.companyId);
  const row = await resolveState(ctx, state);
  const pincode = refusePostalCode(ctx.tenant.country, typed.pincode);
  const refusals: Refusals = {
    ...(pincode && { pincode }),
    ...(await refuseCompany(ctx, typed.companyId)),
    ...(await refuseRegistration(ctx, fields, row.id)),
    ...(await refuseManager(ctx, typed.managerUserId)),
    ...parentRefusal,
  };
  if (Object.keys(refusals).length > 0) {
    throw new AppError("invalid", "branch.invalid", "The branch is not right.", {
      fields: refusals,
    });
  }
  return { ...typed, stateId: row.id };
}
