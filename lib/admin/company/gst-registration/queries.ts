import { and, asc, eq } from "drizzle-orm";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { states } from "@/db/tenant/core/states";
import { defineRead } from "@/lib/core/read";
import { listStates, typedState } from "../state";

/** The company's tax registrations, those in force first, then by number. */
export const listRegistrations = defineRead({
  name: "gst-registrations.read",
  module: "system_admin",
  level: "view",
  rows: "gst_registrations",
  async run(ctx) {
    const rows = await ctx.tx
      .select({
        id: gstRegistrations.id,
        version: gstRegistrations.version,
        gstin: gstRegistrations.gstin,
        registrationType: gstRegistrations.registrationType,
        filingFrequency: gstRegistrations.filingFrequency,
        companyId: gstRegistrations.companyId,
        legalAddress: gstRegistrations.legalAddress,
        city: gstRegistrations.city,
        pincode: gstRegistrations.pincode,
        registeredOn: gstRegistrations.registeredOn,
        cancelledOn: gstRegistrations.cancelledOn,
        isActive: gstRegistrations.isActive,
        stateName: states.name,
        stateGstCode: states.gstCode,
      })
      .from(gstRegistrations)
      .innerJoin(states, eq(states.id, gstRegistrations.stateId))
      .where(and(ctx.rows(gstRegistrations)))
      .orderBy(asc(gstRegistrations.cancelledOn), asc(gstRegistrations.gstin));
    const shown = ctx.fields(gstRegistrations);
    return rows
      .map(({ stateGstCode, ...row }) => ({
        ...shown.apply(row),
        state: typedState(ctx.tenant.country, { gstCode: stateGstCode, name: row.stateName }),
      }))
      .sort((one, other) => Number(other.isActive) - Number(one.isActive));
  },
});

/** The states that an address in India chooses from. */
export const listIndianStates = defineRead({
  name: "states.read",
  module: "system_admin",
  level: "view",
  run: ({ tx }) => listStates(tx),
});
