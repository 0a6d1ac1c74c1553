import { and, eq } from "drizzle-orm";
import { auditLog, emailLog } from "@/db/control";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { MailError } from "@/lib/integrations/resend";
import { MailLayout } from "@/lib/platform/mail/layout";
import { sendTemplate, type TemplateMail } from "@/lib/platform/mail/send-template";
import { listAdministrators } from "@/lib/platform/tenant/administrators";
import { getDocumentPdf } from "../document/find-document";
import type { BillingAccount } from "./account";
import type { BillingMail } from "./billing-mail";
import { oneLine } from "./wording";

type Recipient = { key: string; email: string };

async function administratorsOf(account: BillingAccount, now: Date): Promise<Recipient[]> {
  if (!account.place) return [];
  const people = await inTenant(account.place, (tx) => listAdministrators(tx, now), {
    readOnly: true,
  });
  const broken = account.billingEmail.toLowerCase();
  return people
    .filter(({ email }) => email.toLowerCase() !== broken)
    .map(({ id, email }) => ({ key: id, email }));
}

/** The mail service forgets a key after a day; our own log does not. */
async function sendOnce(mail: TemplateMail): Promise<void> {
  const sent = await controlDb().$count(
    emailLog,
    and(eq(emailLog.dedupeKey, mail.outboxId), eq(emailLog.template, mail.template)),
  );
  if (sent === 0) await sendTemplate(mail);
}

/** One address that is refused for good does not keep the mail from the others. */
async function sendToEach(
  outboxId: string,
  people: readonly Recipient[],
  mail: Omit<TemplateMail, "outboxId" | "to">,
): Promise<void> {
  const faults: unknown[] = [];
  for (const { key, email } of people) {
    await sendOnce({ ...mail, outboxId: `${outboxId}-${key}`, to: email }).catch((fault: unknown) =>
      faults.push(fault),
    );
  }
  const mayPass = faults.find((fault) => !(fault instanceof MailError && fault.isFinal));
  if (faults.length > 0) throw mayPass ?? faults[0];
}

/** Staff look for another address: in the audit log, and in the log stream for whoever is on duty. */
async function alertStaff(
  outboxId: string,
  { id: tenantId }: BillingAccount,
  { template }: BillingMail,
  reached: number,
): Promise<void> {
  log().error({ outboxId, tenantId, template, reached }, "the billing address takes no mail");
  await controlDb().insert(auditLog).values({
    actor: "system",
    action: "mail.billing-undeliverable",
    tenantId,
    after: { outboxId, template, reached },
  });
}

function footerOf({ companyName, billingEmail, isAddressBroken }: BillingAccount): string {
  return isAddressBroken
    ? `You get this mail because you administer the workspace of ${companyName} and its billing address, ${billingEmail}, does not take our mail. Enter another one in the billing settings of the workspace.`
    : `This mail goes to the billing address of ${companyName}. Another address can be entered in the billing settings of the workspace.`;
}

/**
 * Sends a mail to the billing address or, while that one is broken, to each active administrator, and
 * then tells staff. Called again for the same outbox row it sends nothing twice. Throws MailError.
 */
export async function deliver(
  outboxId: string,
  account: BillingAccount,
  mail: BillingMail,
  now: Date,
): Promise<void> {
  const { template, preview, title, action } = mail;
  const document = mail.attach && (await getDocumentPdf(account.id, mail.attach, now));
  const composed = {
    template,
    subject: oneLine(mail.subject),
    attachments: document ? [{ ...document, contentType: "application/pdf" }] : [],
    body: (
      <MailLayout
        {...{ preview, title, action }}
        companyName={account.companyName}
        footer={footerOf(account)}
      >
        {mail.body}
      </MailLayout>
    ),
  };
  if (!account.isAddressBroken) {
    return sendOnce({ ...composed, outboxId, to: account.billingEmail });
  }
  const people = await administratorsOf(account, now);
  await sendToEach(outboxId, people, composed);
  await alertStaff(outboxId, account, mail, people.length);
}
