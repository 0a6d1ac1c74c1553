import { and, eq, ne } from "drizzle-orm";
import { permissions, rolePermissions, roles, userRoles, users } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { loadStaffPermissions, lockStaff } from "@/lib/platform/identity/staff";
import { OWNER_ROLE } from "./permissions";
import type { StaffContext } from "./run-staff-command";

const MEMBER_UNKNOWN: Failure = {
  code: "not_found",
  reason: "staff.unknown",
  message: "There is no such member of staff.",
};

const ONESELF: Failure = {
  code: "rule_violated",
  reason: "staff.oneself",
  message: "Nobody does this to their own account; ask another owner.",
};

const BEYOND_OWN: Failure = {
  code: "forbidden",
  reason: "staff.beyond-own",
  message: "This account or role may do what you may not; only somebody who may do it can decide.",
};

const LAST_OWNER: Failure = {
  code: "rule_violated",
  reason: "staff.last-owner",
  message: "This is the last owner. Make somebody else an owner first.",
};

/** An account in the state this member can sign in with; an open invitation has no password. */
const isWorking = and(eq(users.status, "active"), ne(users.passwordHash, ""));

/**
 * A member of staff whose account is to be changed, and what they may do. Nobody else changes staff
 * until the transaction ends. Throws `not_found`, `forbidden` (staff.beyond-own) and, unless allowed,
 * `rule_violated` (staff.oneself).
 */
export async function lockMember(ctx: StaffContext, id: string) {
  await lockStaff(ctx.tx);
  const [member] = await ctx.tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      status: users.status,
      passwordHash: users.passwordHash,
      inviteTokenHash: users.inviteTokenHash,
    })
    .from(users)
    .where(eq(users.id, id));
  if (!member) throw refuse(MEMBER_UNKNOWN);
  if (id === ctx.staff.id) throw refuse(ONESELF);
  const permitted = await loadStaffPermissions(id, ctx.tx);
  await requireWithinOwn(ctx, permitted);
  const { passwordHash, inviteTokenHash, ...rest } = member;
  return { ...rest, permitted, isInvited: passwordHash === "" && inviteTokenHash !== null };
}

/** Nobody gives or takes a permission they do not hold, as of this moment. Throws `forbidden`. */
export async function requireWithinOwn(ctx: StaffContext, codes: Iterable<string>): Promise<void> {
  const own = await loadStaffPermissions(ctx.staff.id, ctx.tx);
  for (const code of codes) if (!own.has(code)) throw refuse(BEYOND_OWN);
}

/** Roles by their codes, with all they permit. Throws `invalid` for one that is none. */
export async function getRoles(ctx: StaffContext, codes: readonly string[]) {
  const rows = await ctx.tx
    .select({ id: roles.id, code: roles.code, permission: permissions.code })
    .from(roles)
    .leftJoin(rolePermissions, eq(rolePermissions.roleId, roles.id))
    .leftJoin(permissions, eq(permissions.id, rolePermissions.permissionId));
  return codes.map((code) => {
    const mine = rows.filter((row) => row.code === code);
    const [first] = mine;
    if (!first) {
      const message = "This is not a role of staff.";
      throw refuse({ code: "invalid", reason: "input.invalid", message }, { roles: message });
    }
    return { id: first.id, code, permissions: mine.flatMap(({ permission }) => permission ?? []) };
  });
}

/** Somebody must be left who can sign in and owns the installation. Throws `rule_violated`. */
export async function requireAnOwner(ctx: StaffContext): Promise<void> {
  const [owner] = await ctx.tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(roles, and(eq(roles.id, userRoles.roleId), eq(roles.code, OWNER_ROLE)))
    .where(isWorking)
    .limit(1);
  if (!owner) throw refuse(LAST_OWNER);
}
