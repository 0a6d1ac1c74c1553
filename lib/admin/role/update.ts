import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/db/tenant/core/roles";
import { defineCommand, refuse } from "@/lib/core/command";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { roleDescription, roleId, roleName, rolePermissionNames, versionRead } from "./input";
import {
  BEYOND_OWN,
  checkPermissions,
  type KnownOperations,
  NAME_TAKEN,
  ROLE_NOT_FOUND,
  ROLE_STALE,
  SYSTEM_ROLE,
} from "./rules";
import { lockRole, refuseTakenName, replacePermissions } from "./store";

/**
 * Renames a role of the tenant's own and says anew what it permits; what is not named is taken away.
 * Counts with the next request of everybody who holds it. Nobody edits a role that permits, before
 * or after, more than they hold themselves.
 */
export const defineUpdateRole = (known: KnownOperations) =>
  defineCommand({
    name: "roles.update",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    rows: "roles",
    input: z.strictObject({
      id: roleId,
      version: versionRead,
      name: roleName.optional(),
      description: roleDescription.optional(),
      permissions: rolePermissionNames.optional(),
    }),
    fails: [ROLE_NOT_FOUND, ROLE_STALE, SYSTEM_ROLE, NAME_TAKEN, BEYOND_OWN],
    async run(ctx, { id, version, name, description, permissions }) {
      const { tx, actor, now } = ctx;
      const role = await lockRole(tx, { id, version }, ctx.rows(roles));
      if (role.isSystem) throw refuse(SYSTEM_ROLE);
      requireFeature(ctx.tenant, "custom_roles", "Roles of your own");
      const wanted = permissions ? checkPermissions(permissions, known()) : role.codes;
      if (!isWithinOwnRights(actor, [...role.codes, ...wanted], known())) throw refuse(BEYOND_OWN);
      if (name !== undefined) await refuseTakenName(tx, name, id);
      const added = wanted.filter((code) => !role.codes.includes(code));
      const removed = role.codes.filter((code) => !wanted.includes(code));
      await replacePermissions(ctx, id, { added, removed });
      const next = {
        name: name ?? role.name,
        description: description === undefined ? role.description : description || null,
      };
      await tx
        .update(roles)
        .set({ ...next, updatedAt: now, updatedBy: actor.id, version: role.version + 1 })
        .where(eq(roles.id, id));
      ctx.record({
        table: "roles",
        id,
        label: next.name,
        action: "update",
        changes: {
          ...(next.name !== role.name && { name: { from: role.name, to: next.name } }),
          ...(next.description !== role.description && {
            description: { from: role.description, to: next.description },
          }),
          ...(added.length > 0 && { permissions_added: { from: null, to: added } }),
          ...(removed.length > 0 && { permissions_removed: { from: removed, to: null } }),
        },
      });
      ctx.emit({
        type: "roles.changed",
        table: "roles",
        id,
        payload: { name: next.name, added, removed },
      });
      return { id, version: role.version + 1 };
    },
  });
