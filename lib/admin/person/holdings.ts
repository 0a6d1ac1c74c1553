import { asc, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { roles } from "@/db/tenant/core/roles";
import { territories } from "@/db/tenant/core/territories";
import { userRoles } from "@/db/tenant/core/users";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import type { TenantTransaction } from "@/db/with-tenant";

/** A role as a person holds it: where it was given for, and until when. */
export async function listHoldings(tx: TenantTransaction, userId: string) {
  const rows = await tx
    .select({
      id: userRoles.id,
      roleId: userRoles.roleId,
      role: roles.name,
      isActive: roles.isActive,
      companyId: userRoles.companyId,
      branchId: userRoles.branchId,
      territoryId: userRoles.territoryId,
      warehouseId: userRoles.warehouseId,
      company: companies.legalName,
      branch: branches.name,
      territory: territories.name,
      warehouse: warehouses.name,
      validTo: userRoles.validTo,
    })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .leftJoin(companies, eq(companies.id, userRoles.companyId))
    .leftJoin(branches, eq(branches.id, userRoles.branchId))
    .leftJoin(territories, eq(territories.id, userRoles.territoryId))
    .leftJoin(warehouses, eq(warehouses.id, userRoles.warehouseId))
    .where(eq(userRoles.userId, userId))
    .orderBy(asc(roles.name), asc(userRoles.id));
  return rows.map(({ company, branch, territory, warehouse, ...row }) => ({
    ...row,
    /** Names of the parts of the company it is limited to; empty means everywhere. */
    places: [company, branch, territory, warehouse].filter((name) => name !== null),
  }));
}

export type Holding = Awaited<ReturnType<typeof listHoldings>>[number];

/** A holding in words, as the audit log keeps it: `Clerk (Pune) until 2026-12-31`. */
export function holdingLabel({ role, places, validTo }: Holding): string {
  const where = places.length > 0 ? ` (${places.join(", ")})` : "";
  return `${role}${where}${validTo ? ` until ${validTo}` : ""}`;
}
