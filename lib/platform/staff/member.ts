import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles, userRoles, users } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { endConsoleSessions, endImpersonations } from "./end-access";
import type { StaffPermission } from "./permissions";
import { getRoles, lockMember, requireAnOwner, requireWithinOwn } from "./rules";
import { runStaffCommand, type StaffContext, type StaffRequest } from "./run-staff-command";

const UNCHANGED: Failure = {
  code: "conflict",
  reason: "staff.unchanged",
  message: "The account is in this state already.",
};

const member = z.uuid("This is not a member of staff.");

/** Without these nobody stays in a workspace as somebody else. */
const ENTERING: readonly StaffPermission[] = ["tenant.impersonate", "tenant.impersonate-write"];

const rolesInput = z.strictObject({
  id: member,
  roles: z.array(z.string()).min(1, "Choose at least one role."),
});

async function roleCodes(ctx: StaffContext, userId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return rows.map(({ code }) => code).sort();
}

/**
 * Replaces the roles of a member of staff, from their next request on. Throws `forbidden`
 * (staff.beyond-own too), `invalid`, `not_found`, `rule_violated` (staff.oneself, staff.last-owner).
 */
export async function assignStaffRoles(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "staff.assign-roles",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id, roles: codes } = parse(rolesInput, given);
    const { permitted: permittedBefore } = await lockMember(ctx, id);
    const wanted = await getRoles(ctx, [...new Set(codes)].sort());
    const permitted: string[] = wanted.flatMap((role) => role.permissions);
    await requireWithinOwn(ctx, permitted);
    const before = await roleCodes(ctx, id);
    await ctx.tx.delete(userRoles).where(eq(userRoles.userId, id));
    await ctx.tx.insert(userRoles).values(wanted.map((role) => ({ userId: id, roleId: role.id })));
    await requireAnOwner(ctx);
    const isLost = ENTERING.some((code) => permittedBefore.has(code) && !permitted.includes(code));
    if (isLost) await endImpersonations(ctx, id);
    ctx.record({
      before: { userId: id, roles: before },
      after: { roles: wanted.map(({ code }) => code) },
    });
  });
}

const idInput = z.strictObject({ id: member });

/**
 * Closes an account: its sessions end with their next request, those in workspaces within seconds.
 * Throws `forbidden`, `not_found`, `conflict` (staff.unchanged), `rule_violated` (staff.oneself,
 * staff.last-owner).
 */
export async function deactivateStaff(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "staff.deactivate",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(idInput, given);
    const { status } = await lockMember(ctx, id);
    if (status === "deactivated") throw refuse(UNCHANGED);
    await ctx.tx.update(users).set({ status: "deactivated" }).where(eq(users.id, id));
    await requireAnOwner(ctx);
    await endConsoleSessions(ctx, id);
    await endImpersonations(ctx, id);
    ctx.record({ before: { userId: id, status }, after: { status: "deactivated" } });
  });
}

/** Opens a closed account again. Throws as `deactivateStaff` does. */
export async function reactivateStaff(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "staff.reactivate",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(idInput, given);
    const { status } = await lockMember(ctx, id);
    if (status === "active") throw refuse(UNCHANGED);
    await ctx.tx.update(users).set({ status: "active" }).where(eq(users.id, id));
    ctx.record({ before: { userId: id, status }, after: { status: "active" } });
  });
}

/**
 * Removes the second factor of somebody who lost it. They are signed out, and set a new one up after
 * their next sign-in. Throws `forbidden`, `not_found`, `rule_violated` (staff.oneself).
 */
export async function resetStaffSecondFactor(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "staff.reset-second-factor",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(idInput, given);
    await lockMember(ctx, id);
    await ctx.tx
      .update(users)
      .set({
        mfaSecretEnc: null,
        mfaEnrolledAt: null,
        mfaLastStep: null,
        recoveryCodeHashes: null,
        passkeys: [],
      })
      .where(eq(users.id, id));
    await endConsoleSessions(ctx, id);
    ctx.record({ after: { userId: id, secondFactor: "removed" } });
  });
}
