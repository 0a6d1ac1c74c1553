import { and, asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { branches } from "@/db/tenant/core/branches";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { states } from "@/db/tenant/core/states";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import { typedState } from "../company/state";
import { BRANCH_NOT_FOUND } from "./rules";

const parents = alias(branches, "parents");

function selectBranches(tx: TenantTransaction) {
  return tx
    .select({
      id: branches.id,
      version: branches.version,
      code: branches.code,
      name: branches.name,
      companyId: branches.companyId,
      gstRegistrationId: branches.gstRegistrationId,
      gstin: gstRegistrations.gstin,
      parentBranchId: branches.parentBranchId,
      parentName: parents.name,
      addressLine: branches.addressLine,
      city: branches.city,
      stateName: states.name,
      stateGstCode: states.gstCode,
      pincode: branches.pincode,
      phone: branches.phone,
      email: branches.email,
      managerUserId: branches.managerUserId,
      managerName: users.name,
      timezone: branches.timezone,
      isActive: branches.isActive,
    })
    .from(branches)
    .innerJoin(states, eq(states.id, branches.stateId))
    .innerJoin(gstRegistrations, eq(gstRegistrations.id, branches.gstRegistrationId))
    .leftJoin(parents, eq(parents.id, branches.parentBranchId))
    .leftJoin(users, eq(users.id, branches.managerUserId));
}

type StoredBranch = Awaited<ReturnType<typeof selectBranches>>[number];

const withTypedState = (country: string, { stateGstCode, ...branch }: StoredBranch) => ({
  ...branch,
  state: typedState(country, { gstCode: stateGstCode, name: branch.stateName }),
});

/** The company's places of business, those in use first, by code. */
export const listBranches = defineRead({
  name: "branches.read",
  module: "system_admin",
  level: "view",
  rows: "branches",
  async run(ctx) {
    const rows = await selectBranches(ctx.tx)
      .where(and(ctx.rows(branches)))
      .orderBy(desc(branches.isActive), asc(branches.code));
    const shown = ctx.fields(branches);
    return rows.map((row) => shown.apply(withTypedState(ctx.tenant.country, row)));
  },
});

/** One branch. Throws `not_found`, also for one outside of the reader's part of the company. */
export const getBranch = defineRead({
  name: "branches.read",
  module: "system_admin",
  level: "view",
  rows: "branches",
  async run(ctx, { id }: { id: string }) {
    const [row] = await selectBranches(ctx.tx).where(and(eq(branches.id, id), ctx.rows(branches)));
    if (!row) throw refuse(BRANCH_NOT_FOUND);
    return ctx.fields(branches).apply(withTypedState(ctx.tenant.country, row));
  },
});
