import { config } from "@/lib/core/config";
import { keyedDigest } from "@/lib/core/secrets";

export type MailLinkPurpose =
  | "invitation"
  | "verify-email"
  | "reset-password"
  | "change-email-old"
  | "change-email-new";

const TOKEN = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.[\w-]{43}$/;

/**
 * The secret in a link that is sent by mail: `<person>.<digest>`. It is derived with our key from the
 * issue's id instead of drawn, so that whoever sends the mail can make it again and nobody has to
 * store it readably; the person's row holds its hash. A new issue replaces the link before it.
 */
export function linkToken(
  purpose: MailLinkPurpose,
  issue: { tenantId: string; userId: string; issueId: string },
): string {
  const { tenantId, userId, issueId } = issue;
  const text = `${purpose}\n${tenantId}\n${userId}\n${issueId}`;
  return `${userId}.${keyedDigest(config().AUTH_SECRET, "mail-link", text)}`;
}

/** Whom a link names; undefined for anything that is no link of ours. Proves nothing alone. */
export function userIdOfLink(token: string): string | undefined {
  return TOKEN.exec(token)?.[1];
}
