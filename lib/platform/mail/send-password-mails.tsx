import { z } from "zod";
import { currentTime } from "@/lib/core/clock";
import { issueReset, resetAsked } from "@/lib/platform/identity/password-reset/issue";
import { momentFor, whereFrom } from "./moment";
import { PasswordChangedMail } from "./password-changed";
import { PasswordResetMail } from "./password-reset";
import { findRecipient } from "./recipient";
import { mailAddresses, sendTemplate } from "./send-template";

/** Looks up whether the address is anybody's and sends the link; for strangers nothing happens. */
export async function sendPasswordReset(outboxId: string, input: unknown): Promise<void> {
  const asked = resetAsked.parse(input);
  const issued = await issueReset(outboxId, asked, currentTime());
  if (!issued) return;
  const { token, slug, email, name, companyName } = issued;
  await sendTemplate({
    outboxId,
    to: email,
    subject: "Choose a new password",
    template: "password_reset",
    body: (
      <PasswordResetMail
        name={name}
        companyName={companyName}
        link={`${mailAddresses(slug).workspace}/reset?token=${token}`}
        from={whereFrom(asked.device, asked.ip)}
      />
    ),
  });
}

const changed = z.object({
  tenantId: z.uuid(),
  userId: z.uuid(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  ip: z.string().nullable(),
  device: z.string(),
});

export async function sendPasswordChanged(outboxId: string, input: unknown): Promise<void> {
  const { tenantId, userId, at, ip, device } = changed.parse(input);
  const recipient = await findRecipient(tenantId, userId);
  if (!recipient) return;
  const { person, companyName, address } = recipient;
  await sendTemplate({
    outboxId,
    to: person.email,
    subject: "Your password was changed",
    template: "password_changed",
    body: (
      <PasswordChangedMail
        name={person.name}
        companyName={companyName}
        at={momentFor(at, person)}
        from={whereFrom(device, ip)}
        resetAddress={`${address}/reset`}
      />
    ),
  });
}
