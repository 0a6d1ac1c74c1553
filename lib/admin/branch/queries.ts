import { asc, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { defineRead } from "@/lib/core/read";

/** The company's places of business that are in use, by code. */
export const listBranches = defineRead({
  name: "company.read",
  module: "system_admin",
  level: "view",
  run: ({ tx }) =>
    tx
      .select({ id: branches.id, code: branches.code, name: branches.name, city: branches.city })
      .from(branches)
      .where(eq(branches.isActive, true))
      .orderBy(asc(branches.code)),
});
