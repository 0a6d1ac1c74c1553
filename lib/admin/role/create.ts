import { z } from "zod";
import { roles } from "@/db/tenant/core/roles";
import { defineCommand, refuse } from "@/lib/core/command";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { copyRules } from "../access-rule/store";
import { roleDescription, roleId, roleName, rolePermissionNames } from "./input";
import { operationsOf } from "./operations-of";
import {
  BEYOND_OWN,
  checkPermissions,
  type KnownOperations,
  NAME_TAKEN,
  ROLE_NOT_FOUND,
  roleCode,
} from "./rules";
import { lockRole, refuseTakenName, replacePermissions } from "./store";

/**
 * Adds a role of the tenant's own. With `copyOf` it starts from another role: its permissions, unless
 * `permissions` are given, and its access rules in any case, so that a copy of a narrow role does not
 * come out wide. Nobody holds it yet.
 */
export const defineCreateRole = (known: KnownOperations) =>
  defineCommand({
    name: "roles.create",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    input: z.strictObject({
      name: roleName,
      description: roleDescription.optional(),
      permissions: rolePermissionNames.optional(),
      copyOf: roleId.optional(),
    }),
    fails: [NAME_TAKEN, ROLE_NOT_FOUND, BEYOND_OWN],
    async run(ctx, { name, description, permissions, copyOf }) {
      requireFeature(ctx.tenant, "custom_roles", "Roles of your own");
      const { tx, actor, now } = ctx;
      const source = copyOf ? await lockRole(tx, { id: copyOf }) : undefined;
      const names = permissions
        ? checkPermissions(permissions, known())
        : operationsOf(source, known()).map((operation) => operation.name);
      if (!isWithinOwnRights(actor, names, known())) throw refuse(BEYOND_OWN);
      await refuseTakenName(tx, name);
      const codes = await tx.select({ code: roles.code }).from(roles);
      const code = roleCode(name, new Set(codes.map((row) => row.code)));
      const stamps = { createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id };
      const [created] = await tx
        .insert(roles)
        .values({ code, name, description: description || null, isSystem: false, ...stamps })
        .returning({ id: roles.id });
      if (!created) throw new Error("The role was not inserted");
      await replacePermissions(ctx, created.id, { added: names, removed: [] });
      const rules = source ? await copyRules(ctx, source.id, created.id) : 0;
      ctx.record({
        table: "roles",
        id: created.id,
        label: name,
        action: "insert",
        changes: {
          name: { from: null, to: name },
          permissions: { from: null, to: names },
          ...(source && { copied_from: { from: null, to: source.name } }),
          ...(rules > 0 && { access_rules: { from: null, to: rules } }),
        },
      });
      ctx.emit({ type: "roles.changed", table: "roles", id: created.id, payload: { name } });
      return { id: created.id, code };
    },
  });
