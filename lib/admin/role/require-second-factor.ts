import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/db/tenant/core/roles";
import { defineCommand, refuse } from "@/lib/core/command";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { roleId, versionRead } from "./input";
import {
  BEYOND_OWN,
  type KnownOperations,
  ROLE_NOT_FOUND,
  ROLE_STALE,
  WOULD_LOCK_OUT,
} from "./rules";
import { lockRole } from "./store";

/**
 * Says whether everybody who holds the role must sign in with a second factor. It counts with their
 * next request: who has none sees only the page to set one up. Any role, also one of the system's.
 */
export const defineRequireSecondFactor = (known: KnownOperations) =>
  defineCommand({
    name: "roles.require-second-factor",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    rows: "roles",
    input: z.strictObject({
      id: roleId,
      version: versionRead,
      isRequired: z.boolean("Say whether it is required."),
    }),
    fails: [ROLE_NOT_FOUND, ROLE_STALE, BEYOND_OWN, WOULD_LOCK_OUT],
    async run(ctx, { id, version, isRequired }) {
      const { tx, actor, now } = ctx;
      const role = await lockRole(tx, { id, version }, ctx.rows(roles));
      if (!isWithinOwnRights(actor, role.codes, known())) throw refuse(BEYOND_OWN);
      const isOwn = actor.grants.some((grant) => grant.roleId === id);
      if (isRequired && isOwn && !actor.secondFactor.isEnrolled) throw refuse(WOULD_LOCK_OUT);
      await tx
        .update(roles)
        .set({
          requiresSecondFactor: isRequired,
          updatedAt: now,
          updatedBy: actor.id,
          version: role.version + 1,
        })
        .where(eq(roles.id, id));
      ctx.record({
        table: "roles",
        id,
        label: role.name,
        action: "update",
        changes: {
          requires_second_factor: { from: role.requiresSecondFactor, to: isRequired },
        },
      });
      ctx.emit({
        type: "roles.changed",
        table: "roles",
        id,
        payload: { name: role.name, requiresSecondFactor: isRequired },
      });
      return { id, version: role.version + 1 };
    },
  });
