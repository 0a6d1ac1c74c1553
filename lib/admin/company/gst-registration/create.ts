import { v7 as uuidv7 } from "uuid";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import { requireOwn } from "@/lib/core/require-own";
import { findCompany } from "../find-company";
import { registrationColumns } from "./columns";
import { registrationFields } from "./input";
import { NO_COMPANY } from "./rules";

/**
 * Adds a tax registration to the company. A company outside India keeps its VAT or other tax
 * registration in the same place, without India's check of the number.
 */
export const createRegistration = defineCommand({
  name: "gst-registrations.create",
  module: "system_admin",
  level: "administer",
  rows: "gst_registrations",
  input: registrationFields,
  fails: [NO_COMPANY],
  async run(ctx, input) {
    const company = await findCompany(ctx.tx);
    if (!company) throw refuse(NO_COMPANY);
    const columns = await registrationColumns(ctx, input, company.pan);
    const id = uuidv7();
    const { now, actor } = ctx;
    await ctx.tx.insert(gstRegistrations).values({
      id,
      companyId: company.id,
      ...columns,
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    });
    await requireOwn(ctx, gstRegistrations, id);
    ctx.record({
      table: "gst_registrations",
      id,
      label: columns.gstin,
      action: "insert",
      changes: changesOf(undefined, { companyId: company.id, ...columns }),
    });
    return { id, version: 1 };
  },
});
