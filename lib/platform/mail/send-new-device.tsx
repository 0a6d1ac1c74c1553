import { z } from "zod";
import { momentFor, whereFrom } from "./moment";
import { NewDeviceMail } from "./new-device";
import { findRecipient } from "./recipient";
import { sendTemplate } from "./send-template";

const opened = z.object({
  tenantId: z.uuid(),
  userId: z.uuid(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  ip: z.string().nullable(),
  device: z.string(),
});

/** Tells a person that their account was used on a device it was never used on before. */
export async function sendNewDevice(outboxId: string, input: unknown): Promise<void> {
  const { tenantId, userId, at, ip, device } = opened.parse(input);
  const recipient = await findRecipient(tenantId, userId);
  if (!recipient) return;
  const { person, companyName, address } = recipient;
  await sendTemplate({
    outboxId,
    to: person.email,
    subject: "New sign-in to your account",
    template: "new_device",
    body: (
      <NewDeviceMail
        name={person.name}
        companyName={companyName}
        at={momentFor(at, person)}
        from={whereFrom(device, ip)}
        sessionsAddress={`${address}/account/sessions`}
        resetAddress={`${address}/reset`}
      />
    ),
  });
}
