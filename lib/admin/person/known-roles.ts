import { eq, inArray } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { CONFIRMATION_MS } from "@/lib/core/admit";
import { refuse } from "@/lib/core/command";
import type { Actor, Context } from "@/lib/core/context";
import { EVERYTHING } from "@/lib/core/permissions";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { BEYOND_OWN, CONFIRMATION_DUE } from "./rules";

/** A role with the codes it grants. */
export type KnownRole = {
  id: string;
  name: string;
  isSystem: boolean;
  isActive: boolean;
  codes: ReadonlySet<string>;
};

/** Roles by id; unknown ids are left out. */
export async function loadRoles(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<KnownRole[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: roles.id,
      name: roles.name,
      isSystem: roles.isSystem,
      isActive: roles.isActive,
      code: rolePermissions.permissionCode,
    })
    .from(roles)
    .leftJoin(rolePermissions, eq(rolePermissions.roleId, roles.id))
    .where(inArray(roles.id, [...new Set(ids)]));
  const found = new Map<string, KnownRole & { codes: Set<string> }>();
  for (const { code, ...role } of rows) {
    const known = found.get(role.id) ?? { ...role, codes: new Set<string>() };
    if (code !== null) known.codes.add(code);
    found.set(role.id, known);
  }
  return [...found.values()];
}

/** Throws `forbidden` (roles.beyond-own) when one of the roles permits what the actor may not do. */
export function requireWithinOwn(actor: Actor, wanted: readonly KnownRole[]): void {
  if (!wanted.every(({ codes }) => isWithinOwnRights(actor, codes))) throw refuse(BEYOND_OWN);
}

/** The same for all roles of a person: who holds more than oneself is not to be touched. */
export async function requireNotAbove(ctx: Context, userId: string): Promise<void> {
  const held = await ctx.tx
    .select({ roleId: userRoles.roleId })
    .from(userRoles)
    .where(eq(userRoles.userId, userId));
  requireWithinOwn(
    ctx.actor,
    await loadRoles(
      ctx.tx,
      held.map(({ roleId }) => roleId),
    ),
  );
}

/**
 * Giving somebody everything wants a recent proof of identity, though the command that does it may
 * be an everyday one. Throws `forbidden` (step-up.required).
 */
export function requireConfirmation({ actor, now }: Context, given: readonly KnownRole[]): void {
  if (!given.some(({ codes }) => codes.has(EVERYTHING))) return;
  const age = actor.confirmedAt ? now.getTime() - actor.confirmedAt.getTime() : Infinity;
  if (age > CONFIRMATION_MS) throw refuse(CONFIRMATION_DUE);
}
