import { asc, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { roles } from "@/db/tenant/core/roles";
import { territories } from "@/db/tenant/core/territories";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import { SYSTEM_ROLES } from "@/lib/platform/access/system-roles";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { loadRoles } from "./known-roles";

const MOST_PLACES = 500;

/** Module of each system role; a role of the tenant's own belongs to none. */
const MODULE_OF = new Map(SYSTEM_ROLES.map(({ code, module }) => [code, module]));

/** Roles the reader may give away: of modules the plan includes, and within the reader's own rights. */
async function listGivableRoles({ tx, tenant, actor }: ReadContext) {
  const rows = await tx
    .select({
      id: roles.id,
      code: roles.code,
      name: roles.name,
      description: roles.description,
      isSystem: roles.isSystem,
    })
    .from(roles)
    .where(eq(roles.isActive, true))
    .orderBy(asc(roles.name));
  const known = await loadRoles(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ code, isSystem, ...role }) => {
    const module = isSystem ? MODULE_OF.get(code) : undefined;
    if (module && !tenant.modules.includes(module)) return [];
    const codes = known.find(({ id }) => id === role.id)?.codes ?? [];
    return isWithinOwnRights(actor, codes) ? [{ ...role, isOwn: !isSystem, module }] : [];
  });
}

async function listPlaces({ tx }: ReadContext) {
  const [ofCompanies, ofBranches, ofTerritories, ofWarehouses] = await Promise.all([
    tx
      .select({ id: companies.id, name: companies.legalName })
      .from(companies)
      .where(eq(companies.isActive, true))
      .orderBy(asc(companies.legalName))
      .limit(MOST_PLACES),
    tx
      .select({ id: branches.id, name: branches.name })
      .from(branches)
      .where(eq(branches.isActive, true))
      .orderBy(asc(branches.name))
      .limit(MOST_PLACES),
    tx
      .select({ id: territories.id, name: territories.name })
      .from(territories)
      .where(eq(territories.isActive, true))
      .orderBy(asc(territories.name))
      .limit(MOST_PLACES),
    tx
      .select({ id: warehouses.id, name: warehouses.name })
      .from(warehouses)
      .where(eq(warehouses.isActive, true))
      .orderBy(asc(warehouses.name))
      .limit(MOST_PLACES),
  ]);
  return {
    companies: ofCompanies,
    branches: ofBranches,
    territories: ofTerritories,
    warehouses: ofWarehouses,
  };
}

async function listChoices(ctx: ReadContext) {
  const [givable, places] = await Promise.all([listGivableRoles(ctx), listPlaces(ctx)]);
  return { roles: givable, places };
}

/** What an invitation can choose from: roles, and the parts of the company to give them for. */
export const listInvitationChoices = defineRead({
  name: "people.invite",
  module: "system_admin",
  level: "administer",
  run: listChoices,
});

/** The same for changing the roles of somebody who is here. */
export const listRoleChoices = defineRead({
  name: "people.assign-roles",
  module: "system_admin",
  level: "administer",
  run: listChoices,
});
