import { v7 as uuidv7 } from "uuid";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { hashToken } from "@/lib/core/secrets";
import { linkToken } from "@/lib/platform/identity/mail-link";
import { type Limit, spend } from "@/lib/platform/identity/throttle";
import { TOO_MANY_MAILS } from "./rules";

const DAY_SECONDS = 86_400;
/** How long the link of an invitation holds. */
const INVITATION_DAYS = 7;
const FEWEST_PER_WORKSPACE = 20;

const PER_ADDRESS: Limit = { name: "invitation-address", points: 5, seconds: DAY_SECONDS };

/**
 * Counts a mail before it is asked for: five a day to one address, and for the whole workspace twice
 * as many as it has seats. Else inviting and revoking in turn would send mails to the whole world.
 * Throws `rate_limited`.
 */
export async function spendInvitationMail(
  { tenant }: Pick<Context, "tenant">,
  email: string,
): Promise<void> {
  const points = Math.max(FEWEST_PER_WORKSPACE, tenant.seats * 2);
  try {
    await spend(PER_ADDRESS, `${tenant.id} ${email.toLowerCase()}`);
    await spend({ name: "invitation-workspace", points, seconds: DAY_SECONDS }, tenant.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rate_limited") throw error;
    const { retryAfterSeconds } = error;
    const { code, reason, message } = TOO_MANY_MAILS;
    throw new AppError(code, reason, message, {
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}

/**
 * A new issue of a person's invitation: what to store of its link, and the event that asks for the
 * mail. The event names the issue only; whoever sends the mail derives the link again.
 */
export function issueInvitation(
  { tenant, now }: Pick<Context, "tenant" | "now">,
  userId: string,
  message?: string,
) {
  const issueId = uuidv7();
  const token = linkToken("invitation", { tenantId: tenant.id, userId, issueId });
  return {
    columns: {
      inviteTokenHash: hashToken(token),
      inviteExpiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_SECONDS * 1_000),
    },
    event: {
      type: "people.invited",
      table: "users",
      id: userId,
      payload: { userId, issueId, ...(message && { message }) },
    },
  };
}
