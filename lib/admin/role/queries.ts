import { and, asc, countDistinct, eq, gte, isNull, ne, or, type SQL } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { roles } from "@/db/tenant/core/roles";
import { territories } from "@/db/tenant/core/territories";
import { userRoles, users } from "@/db/tenant/core/users";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { rowPredicate } from "@/lib/core/access-rule";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import { fieldAccess } from "@/lib/core/field-access";
import { defineRead } from "@/lib/core/read";
import { SYSTEM_ROLES } from "@/lib/platform/access/system-roles";
import { listPeople } from "../person/queries";
import { codesThatCount } from "./operations-of";
import { ROLE_NOT_FOUND } from "./rules";
import { codesOf } from "./store";

const MODULE_OF = new Map(SYSTEM_ROLES.map(({ code, module }) => [code, module]));

/** Roles that were given and have not run out, of people who are still with the company. */
const isHeld = (now: Date) =>
  and(
    or(isNull(userRoles.validTo), gte(userRoles.validTo, now.toISOString().slice(0, 10))),
    ne(users.status, "deactivated"),
  );

async function findRoles(ctx: ReadContext, which: SQL | undefined) {
  const rows = await ctx.tx
    .select({
      id: roles.id,
      code: roles.code,
      name: roles.name,
      description: roles.description,
      isSystem: roles.isSystem,
      requiresSecondFactor: roles.requiresSecondFactor,
      version: roles.version,
    })
    .from(roles)
    .where(and(eq(roles.isActive, true), which, ctx.rows(roles)))
    .orderBy(asc(roles.name), asc(roles.id));
  const codes = await codesOf(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const fields = ctx.fields(roles);
  return rows.map((row) => ({
    ...fields.apply(row),
    /** Whose role it is; null for those of the whole company and the tenant's own. */
    module: (row.isSystem && MODULE_OF.get(row.code)) || null,
    permissions: [...codesThatCount({ ...row, codes: codes.get(row.id) ?? [] })],
  }));
}

/** Every role with what it permits and how many people hold it, by name. */
export const listRoles = defineRead({
  name: "roles.read",
  module: "system_admin",
  level: "manage",
  rows: "roles",
  async run(ctx) {
    const found = await findRoles(ctx, undefined);
    const holders = await ctx.tx
      .select({ roleId: userRoles.roleId, people: countDistinct(userRoles.userId) })
      .from(userRoles)
      .innerJoin(users, eq(users.id, userRoles.userId))
      .where(isHeld(ctx.now))
      .groupBy(userRoles.roleId);
    const numbers = new Map(holders.map(({ roleId, people }) => [roleId, people]));
    return found.map((role) => ({ ...role, holders: numbers.get(role.id) ?? 0 }));
  },
});

const MOST_HOLDERS = 200;

/** Who holds a role, as far as the reader may see people at all. */
async function findHolders({ tx, actor, now, can }: ReadContext, roleId: string) {
  if (!can(listPeople)) return [];
  const rows = await tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      userType: users.userType,
      status: users.status,
      company: companies.legalName,
      branch: branches.name,
      territory: territories.name,
      warehouse: warehouses.name,
      validTo: userRoles.validTo,
    })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .leftJoin(companies, eq(companies.id, userRoles.companyId))
    .leftJoin(branches, eq(branches.id, userRoles.branchId))
    .leftJoin(territories, eq(territories.id, userRoles.territoryId))
    .leftJoin(warehouses, eq(warehouses.id, userRoles.warehouseId))
    .where(and(eq(userRoles.roleId, roleId), isHeld(now), rowPredicate(actor, listPeople, users)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(MOST_HOLDERS);
  return rows.map((row) => fieldAccess(actor, listPeople, users).apply(row));
}

/** One role with the people who hold it, at most 200 of them. Throws `not_found`. */
export const getRole = defineRead({
  name: "roles.read",
  module: "system_admin",
  level: "manage",
  rows: "roles",
  async run(ctx, { id }: { id: string }) {
    const [role] = await findRoles(ctx, eq(roles.id, id));
    if (!role) throw refuse(ROLE_NOT_FOUND);
    const [holders, [number]] = await Promise.all([
      findHolders(ctx, id),
      ctx.tx
        .select({ people: countDistinct(userRoles.userId) })
        .from(userRoles)
        .innerJoin(users, eq(users.id, userRoles.userId))
        .where(and(eq(userRoles.roleId, id), isHeld(ctx.now))),
    ]);
    return { ...role, holders, holderCount: number?.people ?? 0 };
  },
});
