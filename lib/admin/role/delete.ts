import { countDistinct, eq } from "drizzle-orm";
import { z } from "zod";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { roles } from "@/db/tenant/core/roles";
import { userRoles } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineCommand, refuse } from "@/lib/core/command";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { roleId } from "./input";
import {
  BEYOND_OWN,
  type KnownOperations,
  ROLE_IN_USE,
  ROLE_NOT_FOUND,
  SYSTEM_ROLE,
} from "./rules";
import { lockRole } from "./store";

const counted = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** Who still needs the role, in words; undefined when nobody does. Expired and revoked uses count. */
async function usersOf(tx: TenantTransaction, id: string): Promise<string | undefined> {
  const [people] = await tx
    .select({ number: countDistinct(userRoles.userId) })
    .from(userRoles)
    .where(eq(userRoles.roleId, id));
  const keys = await tx.$count(apiKeys, eq(apiKeys.roleId, id));
  const uses = [
    ...(people && people.number > 0 ? [counted(people.number, "person", "people")] : []),
    ...(keys > 0 ? [counted(keys, "API key", "API keys")] : []),
  ];
  return uses.length > 0 ? uses.join(" and ") : undefined;
}

/**
 * Removes a role of the tenant's own, with its rules, once nobody holds it. Needs no plan: what was
 * made on a larger one can always be cleared away. Cannot be undone.
 */
export const defineDeleteRole = (known: KnownOperations) =>
  defineCommand({
    name: "roles.delete",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    rows: "roles",
    input: z.strictObject({ id: roleId }),
    fails: [ROLE_NOT_FOUND, SYSTEM_ROLE, BEYOND_OWN, ROLE_IN_USE],
    async run(ctx, { id }) {
      const { tx } = ctx;
      const role = await lockRole(tx, { id }, ctx.rows(roles));
      if (role.isSystem) throw refuse(SYSTEM_ROLE);
      if (!isWithinOwnRights(ctx.actor, role.codes, known())) throw refuse(BEYOND_OWN);
      const uses = await usersOf(tx, id);
      if (uses) {
        throw refuse({
          ...ROLE_IN_USE,
          message: `This role is used by ${uses}. Give them another one first.`,
        });
      }
      await tx.delete(dataAccessRules).where(eq(dataAccessRules.roleId, id));
      await tx.delete(roles).where(eq(roles.id, id));
      ctx.record({
        table: "roles",
        id,
        label: role.name,
        action: "delete",
        changes: {
          name: { from: role.name, to: null },
          permissions: { from: role.codes, to: null },
        },
      });
      ctx.emit({ type: "roles.changed", table: "roles", id, payload: { name: role.name } });
    },
  });
