import { and, asc, eq } from "drizzle-orm";
import { companies } from "@/db/tenant/core/companies";
import { users } from "@/db/tenant/core/users";
import { defineRead } from "@/lib/core/read";
import { listPeople } from "../person/queries";

const MOST_OFFERED = 500;

/**
 * What the form of a branch chooses from beside branches and registrations: companies, and people
 * for whoever may see people.
 */
export const listBranchChoices = defineRead({
  name: "branches.read",
  module: "system_admin",
  level: "view",
  rows: "companies",
  async run(ctx) {
    const { tx } = ctx;
    return {
      companies: await tx
        .select({ id: companies.id, name: companies.legalName })
        .from(companies)
        .where(and(eq(companies.isActive, true), ctx.rows(companies)))
        .orderBy(asc(companies.legalName)),
      people: ctx.can(listPeople)
        ? await tx
            .select({ id: users.id, name: users.name })
            .from(users)
            .where(eq(users.status, "active"))
            .orderBy(asc(users.name), asc(users.id))
            .limit(MOST_OFFERED)
        : [],
    };
  },
});
