import { config } from "@/lib/core/config";
import { keyedDigest } from "@/lib/core/secrets";

/** How long a link into the staff of the platform holds. */
export const STAFF_INVITATION_MS = 3 * 86_400_000;

/**
 * The secret in an invitation of staff: `<member>.<digest>`, derived from the issue's id with our key
 * like the links of a tenant's mails (lib/platform/identity/mail-link.ts), for a use of its own.
 */
export function staffInviteToken(issue: { userId: string; issueId: string }): string {
  const { userId, issueId } = issue;
  return `${userId}.${keyedDigest(config().AUTH_SECRET, "staff-invitation", `${userId}\n${issueId}`)}`;
}
