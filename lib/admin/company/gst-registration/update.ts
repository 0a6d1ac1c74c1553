import { and, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { changesOf, writable } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { requireOwn } from "@/lib/core/require-own";
import { RECORD_STALE } from "@/lib/core/stale";
import { registrationColumns } from "./columns";
import { registrationEdit } from "./input";
import { REGISTRATION_IN_USE, REGISTRATION_NOT_FOUND } from "./rules";

async function lockRegistration(ctx: Context, id: string) {
  const [row] = await ctx.tx
    .select({ registration: gstRegistrations, pan: companies.pan })
    .from(gstRegistrations)
    .innerJoin(companies, eq(companies.id, gstRegistrations.companyId))
    .where(and(eq(gstRegistrations.id, id), ctx.rows(gstRegistrations)))
    .for("update", { of: gstRegistrations });
  if (!row) throw refuse(REGISTRATION_NOT_FOUND);
  return row;
}

/** Neither its end nor another state may pull the registration away from under a branch or a warehouse. */
async function refuseInUse(
  ctx: Context,
  id: string,
  { isEnding, isMoving }: { isEnding: boolean; isMoving: boolean },
): Promise<void> {
  if (!isEnding && !isMoving) return;
  const [branch] = await ctx.tx
    .select({ name: branches.name })
    .from(branches)
    .where(and(eq(branches.gstRegistrationId, id), eq(branches.isActive, true)))
    .limit(1);
  const [warehouse] = await ctx.tx
    .select({ name: warehouses.name })
    .from(warehouses)
    .where(and(eq(warehouses.gstRegistrationId, id), eq(warehouses.isActive, true)))
    .limit(1);
  const user = branch
    ? `The branch ${branch.name}`
    : warehouse && `The warehouse ${warehouse.name}`;
  if (!user) return;
  const message = `${user} works under this registration. Move or deactivate it first.`;
  throw refuse(REGISTRATION_IN_USE, { [isEnding ? "cancelledOn" : "state"]: message });
}

/** Changes a tax registration, all fields at once. */
export const updateRegistration = defineCommand({
  name: "gst-registrations.update",
  module: "system_admin",
  level: "administer",
  rows: "gst_registrations",
  input: registrationEdit,
  fails: [REGISTRATION_NOT_FOUND, REGISTRATION_IN_USE, RECORD_STALE],
  async run(ctx, { id, version, ...input }) {
    const { registration: before, pan } = await lockRegistration(ctx, id);
    if (before.version !== version) throw refuse(RECORD_STALE);
    const typed = await registrationColumns(ctx, input, pan);
    const columns = writable(ctx.fields(gstRegistrations), before, typed);
    await refuseInUse(ctx, id, {
      isEnding: before.isActive && !columns.isActive,
      isMoving: before.stateId !== columns.stateId,
    });
    await ctx.tx
      .update(gstRegistrations)
      .set({ ...columns, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(gstRegistrations.id, id));
    await requireOwn(ctx, gstRegistrations, id);
    ctx.record({
      table: "gst_registrations",
      id,
      label: columns.gstin,
      action: "update",
      changes: changesOf(before, columns),
    });
    return { id, version: version + 1 };
  },
});
