import { and, eq, gt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { currentTime } from "@/lib/core/clock";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { linkToken } from "@/lib/platform/identity/mail-link";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { InvitationMail } from "./invitation";
import { momentFor } from "./moment";
import { mailAddresses, sendTemplate } from "./send-template";

const payload = z.object({
  tenantId: z.uuid(),
  userId: z.uuid(),
  issueId: z.uuid(),
  message: z.string().optional(),
});

/** A subject is one line: whatever would end it becomes a blank. */
const oneLine = (text: string) => text.replace(/\p{C}+/gu, " ").trim();

/**
 * Handles `people.invited`. The link is derived again from the issue; an invitation that was accepted,
 * revoked, sent anew or ran out meanwhile sends nothing.
 */
export async function sendInvitation(outboxId: string, input: unknown): Promise<void> {
  const { message, ...issue } = payload.parse(input);
  const tenant = await findTenantById(issue.tenantId);
  if (!tenant?.place || tenant.lifecycle !== "ready") return;
  const token = linkToken("invitation", issue);
  const inviters = alias(users, "inviters");
  const [person] = await inTenant(
    tenant.place,
    (tx) =>
      tx
        .select({
          name: users.name,
          email: users.email,
          locale: users.locale,
          timezone: users.timezone,
          expiresAt: users.inviteExpiresAt,
          inviter: inviters.name,
        })
        .from(users)
        .leftJoin(inviters, eq(inviters.id, users.createdBy))
        .where(
          and(
            eq(users.id, issue.userId),
            eq(users.status, "invited"),
            eq(users.inviteTokenHash, hashToken(token)),
            gt(users.inviteExpiresAt, currentTime()),
          ),
        ),
    { readOnly: true },
  );
  if (!person?.expiresAt) return;
  const { name, email, expiresAt } = person;
  const inviter = person.inviter ?? undefined;
  const address = mailAddresses(tenant.slug).workspace;
  await sendTemplate({
    outboxId,
    to: email,
    subject: oneLine(`${inviter ?? "Your colleague"} invites you to ${tenant.name}`),
    template: "invitation",
    body: (
      <InvitationMail
        name={name}
        companyName={tenant.name}
        inviter={inviter}
        email={email}
        address={address}
        link={`${address}/invite?token=${token}`}
        holdsUntil={momentFor(expiresAt, person)}
        message={message}
      />
    ),
  });
}
