import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { linkToken } from "@/lib/platform/identity/mail-link";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { ChangeEmailNewMail } from "./change-email-new";
import { ChangeEmailOldMail } from "./change-email-old";
import { ChangeEmailTakenMail } from "./change-email-taken";
import { EmailChangedMail } from "./email-changed";
import { findRecipient } from "./recipient";
import { sendTemplate } from "./send-template";
import { VerifyEmailMail } from "./verify-email";

const issued = z.object({ tenantId: z.uuid(), userId: z.uuid(), issueId: z.uuid() });

/** Sends the link that proves an address, unless it was proved or another link asked for meanwhile. */
export async function sendVerification(outboxId: string, input: unknown): Promise<void> {
  const issue = issued.parse(input);
  const recipient = await findRecipient(issue.tenantId, issue.userId);
  if (!recipient) return;
  const { person, companyName, address } = recipient;
  const token = linkToken("verify-email", issue);
  if (person.emailVerifiedAt || person.verifyTokenHash !== hashToken(token)) return;
  await sendTemplate({
    outboxId,
    to: person.email,
    subject: "Confirm your e-mail address",
    template: "verify_email",
    body: (
      <VerifyEmailMail
        name={person.name}
        companyName={companyName}
        email={person.email}
        link={`${address}/verify?token=${token}`}
      />
    ),
  });
}

async function isTaken(tenantId: string, email: string): Promise<boolean> {
  const tenant = await findTenantById(tenantId);
  if (!tenant?.place) return false;
  const rows = await inTenant(
    tenant.place,
    (tx) => tx.select({ id: users.id }).from(users).where(eq(users.email, email)),
    { readOnly: true },
  );
  return rows.length > 0;
}

/**
 * Writes to both mailboxes of a change of address, as long as it is the one under way and the mailbox
 * has not confirmed. Whoever has the new address already is told that somebody wanted it.
 */
export async function sendEmailChange(outboxId: string, input: unknown): Promise<void> {
  const issue = issued.parse(input);
  const recipient = await findRecipient(issue.tenantId, issue.userId);
  if (!recipient?.person.pendingEmail) return;
  const { person, companyName, address } = recipient;
  const { name, email: from, pendingEmail: to } = recipient.person;
  const oldToken = linkToken("change-email-old", issue);
  const newToken = linkToken("change-email-new", issue);
  const page = (token: string) => `${address}/confirm-email?token=${token}`;
  // Two mails of one consequence: each is the same mail again when it is repeated.
  const send = (end: string, mail: { to: string; subject: string; body: ReactElement }) =>
    sendTemplate({ ...mail, outboxId: `${outboxId}:${end}`, template: `change_email_${end}` });

  if (person.emailChangeOldHash === hashToken(oldToken)) {
    const body = (
      <ChangeEmailOldMail
        name={name}
        companyName={companyName}
        to={to}
        link={page(oldToken)}
        resetAddress={`${address}/reset`}
      />
    );
    await send("old", { to: from, subject: "Confirm the change of your address", body });
  }
  if (person.emailChangeNewHash !== hashToken(newToken)) return;
  if (await isTaken(issue.tenantId, to)) {
    const signInAddress = `${address}/login`;
    const body = <ChangeEmailTakenMail companyName={companyName} signInAddress={signInAddress} />;
    await send("taken", { to, subject: "This address has an account already", body });
    return;
  }
  const link = page(newToken);
  const body = <ChangeEmailNewMail name={name} companyName={companyName} from={from} link={link} />;
  await send("new", { to, subject: "Confirm your new address", body });
}

const changed = z.object({
  tenantId: z.uuid(),
  userId: z.uuid(),
  from: z.string(),
  to: z.string(),
});

/** Tells both mailboxes that the address was changed. */
export async function sendEmailChanged(outboxId: string, input: unknown): Promise<void> {
  const { tenantId, userId, from, to } = changed.parse(input);
  const recipient = await findRecipient(tenantId, userId);
  if (!recipient) return;
  const { person, companyName, address } = recipient;
  const body = (
    <EmailChangedMail
      name={person.name}
      companyName={companyName}
      from={from}
      to={to}
      signInAddress={`${address}/login`}
    />
  );
  for (const [end, mailbox] of [
    ["old", from],
    ["new", to],
  ] as const) {
    await sendTemplate({
      outboxId: `${outboxId}:${end}`,
      to: mailbox,
      subject: "Your address was changed",
      template: "email_changed",
      body,
    });
  }
}
