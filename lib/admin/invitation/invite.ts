import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { loadWorkspaceLocale } from "../locale/workspace-locale";
import { assignmentsInput, replaceRoles } from "../person/assignment";
import { requireConfirmation } from "../person/known-roles";
import { edited, lockPeople } from "../person/lock";
import { emailInput, nameInput } from "../person/person-input";
import {
  ADDRESS_DEACTIVATED,
  ADDRESS_KNOWN,
  BEYOND_OWN,
  CONFIRMATION_DUE,
  EMAIL_NOT_VERIFIED,
  ROLE_NOT_FOUND,
  SCOPE_NOT_FOUND,
  SEATS_EXHAUSTED,
} from "../person/rules";
import { requireSeat } from "../person/seats";
import { issueInvitation, spendInvitationMail } from "./issue";
import { TOO_MANY_MAILS } from "./rules";

const MESSAGE_LENGTH = 500;

const invitationInput = z.strictObject({
  name: nameInput,
  email: emailInput,
  roles: assignmentsInput.min(1, "Give at least one role."),
  /** A few words of one's own in the mail. */
  message: z
    .string()
    .trim()
    .max(MESSAGE_LENGTH, `The message has at most ${MESSAGE_LENGTH} characters.`)
    .regex(/^(?:[\n\r\t]|\P{Cc})*$/u, "The message may not contain control characters.")
    .optional(),
});

/** The row of a revoked invitation with this address, which is used again; others' are in the way. */
async function findRevoked({ tx }: Context, email: string): Promise<string | undefined> {
  const [known] = await tx
    .select({ id: users.id, status: users.status, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  if (!known) return undefined;
  const failure = known.status === "deactivated" ? ADDRESS_DEACTIVATED : ADDRESS_KNOWN;
  const wasNeverHere = known.status === "deactivated" && known.passwordHash === null;
  if (!wasNeverHere) throw refuse(failure, { email: failure.message });
  return known.id;
}

/**
 * Asks somebody to join: an account that holds a seat and its roles, with no way in but the link that
 * goes to the address by mail and holds for seven days.
 */
export const invitePerson = defineCommand({
  name: "people.invite",
  module: "system_admin",
  level: "administer",
  input: invitationInput,
  fails: [
    EMAIL_NOT_VERIFIED,
    ADDRESS_KNOWN,
    ADDRESS_DEACTIVATED,
    SEATS_EXHAUSTED,
    ROLE_NOT_FOUND,
    SCOPE_NOT_FOUND,
    BEYOND_OWN,
    CONFIRMATION_DUE,
    TOO_MANY_MAILS,
  ],
  async run(ctx, { name, email, roles, message }) {
    const { tx, actor, now } = ctx;
    if (!actor.isEmailVerified) throw refuse(EMAIL_NOT_VERIFIED);
    await lockPeople(ctx);
    const revoked = await findRevoked(ctx, email);
    await requireSeat(ctx);

    const id = revoked ?? uuidv7();
    const { columns, event } = issueInvitation(ctx, id, message);
    const person = { name, status: "invited" as const, createdAt: now, createdBy: actor.id };
    if (revoked) {
      await tx
        .update(users)
        .set({ ...person, ...columns, ...edited(ctx) })
        .where(and(eq(users.id, id), eq(users.status, "deactivated")));
    } else {
      const { timeZone: timezone, locale } = await loadWorkspaceLocale(tx);
      await tx.insert(users).values({
        id,
        email,
        userType: "staff",
        // The workspace's own, to begin with; each changes it in the profile.
        timezone,
        locale,
        ...person,
        ...columns,
        updatedAt: now,
        updatedBy: actor.id,
      });
    }
    const { to, given } = await replaceRoles(ctx, id, roles);
    requireConfirmation(ctx, given);
    await spendInvitationMail(ctx, email);
    ctx.record({
      table: "users",
      id,
      label: email,
      action: revoked ? "status_change" : "insert",
      changes: {
        status: { from: revoked ? "deactivated" : null, to: "invited" },
        name: { from: null, to: name },
        email: { from: null, to: email },
        roles: { from: [], to },
      },
    });
    ctx.emit(event);
    return { id, email, status: "invited" as const, expiresAt: columns.inviteExpiresAt };
  },
});
