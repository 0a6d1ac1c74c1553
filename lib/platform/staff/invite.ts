import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { outbox, userRoles, users } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { hashToken } from "@/lib/core/secrets";
import { hasEmail, lockStaff } from "@/lib/platform/identity/staff";
import { STAFF_INVITATION_MS, staffInviteToken } from "./invite-link";
import { getRoles, lockMember, requireWithinOwn } from "./rules";
import { runStaffCommand, type StaffContext, type StaffRequest } from "./run-staff-command";

const KNOWN_EMAIL: Failure = {
  code: "conflict",
  reason: "staff.email-known",
  message: "A member of staff has this e-mail address already.",
};

const NOT_INVITED: Failure = {
  code: "conflict",
  reason: "staff.not-invited",
  message: "This invitation was accepted or withdrawn already.",
};

const input = z.strictObject({
  name: z
    .string()
    .transform((name) => name.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "Give a name.").max(120, "The name is too long.")),
  email: z.string().trim().pipe(z.email("This is not an e-mail address.").max(254)),
  roles: z.array(z.string()).min(1, "Choose at least one role."),
});

/** Writes a new link, which replaces the one before it, and asks for the mail. */
async function sendLink(ctx: StaffContext, userId: string): Promise<void> {
  const issueId = randomUUID();
  await ctx.tx
    .update(users)
    .set({
      inviteTokenHash: hashToken(staffInviteToken({ userId, issueId })),
      inviteExpiresAt: new Date(ctx.now.getTime() + STAFF_INVITATION_MS),
    })
    .where(eq(users.id, userId));
  await ctx.tx.insert(outbox).values({
    topic: "staff.invited",
    payload: { userId, issueId, invitedBy: ctx.staff.name },
    dedupeKey: `staff.invited:${issueId}`,
    nextAt: ctx.now,
  });
}

/**
 * Invites somebody into the staff of the platform. The account has no password, and so nobody signs in
 * with it, until the link in the mail was followed. Throws `forbidden` (staff.beyond-own too),
 * `invalid`, `conflict` (staff.email-known).
 */
export async function inviteStaff(request: StaffRequest, given: unknown): Promise<{ id: string }> {
  const command = { name: "staff.invite", permission: "staff.manage", isDangerous: true } as const;
  return runStaffCommand(command, request, async (ctx) => {
    const { name, email, roles: codes } = parse(input, given);
    await lockStaff(ctx.tx);
    const roles = await getRoles(ctx, [...new Set(codes)]);
    await requireWithinOwn(
      ctx,
      roles.flatMap((role) => role.permissions),
    );
    const [known] = await ctx.tx.select({ id: users.id }).from(users).where(hasEmail(email));
    if (known) throw refuse(KNOWN_EMAIL, { email: KNOWN_EMAIL.message });
    const [member] = await ctx.tx
      .insert(users)
      .values({ name, email: email.toLowerCase(), passwordHash: "", createdAt: ctx.now })
      .returning({ id: users.id });
    if (!member) throw new Error("The member of staff was not written");
    await ctx.tx
      .insert(userRoles)
      .values(roles.map((role) => ({ userId: member.id, roleId: role.id })));
    await sendLink(ctx, member.id);
    ctx.record({ after: { userId: member.id, name, email, roles: roles.map(({ code }) => code) } });
    return member;
  });
}

const idInput = z.strictObject({ id: z.uuid("This is not a member of staff.") });

/** Sends a new link; the old one is dead. Throws `forbidden`, `not_found`, `conflict`. */
export async function resendStaffInvitation(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "staff.resend-invitation",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(idInput, given);
    const member = await lockMember(ctx, id);
    if (!member.isInvited) throw refuse(NOT_INVITED);
    await sendLink(ctx, id);
    ctx.record({ after: { userId: id, email: member.email } });
  });
}

/** Takes an invitation back: the account, which nobody ever used, is gone. Throws as above. */
export async function withdrawStaffInvitation(
  request: StaffRequest,
  given: unknown,
): Promise<void> {
  const command = {
    name: "staff.withdraw-invitation",
    permission: "staff.manage",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id } = parse(idInput, given);
    const member = await lockMember(ctx, id);
    if (!member.isInvited) throw refuse(NOT_INVITED);
    await ctx.tx.delete(users).where(eq(users.id, id));
    ctx.record({ before: { userId: id, name: member.name, email: member.email } });
  });
}
