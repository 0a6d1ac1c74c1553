import { z } from "zod";
import type { OutboxHandler } from "@/lib/platform/outbox/relay";
import { FactorsChangedMail } from "./factors-changed";
import { findRecipient } from "./recipient";
import { sendTemplate } from "./send-template";

const changed = z.object({ tenantId: z.uuid(), userId: z.uuid(), name: z.string().optional() });

/** A handler that tells the person; `sentenceFor` gets the name of the passkey, where there is one. */
const tell =
  (sentenceFor: (name: string) => string): OutboxHandler =>
  async (outboxId, input) => {
    const { tenantId, userId, name = "" } = changed.parse(input);
    const recipient = await findRecipient(tenantId, userId);
    if (!recipient) return;
    const { person, companyName, address } = recipient;
    await sendTemplate({
      outboxId,
      to: person.email,
      subject: "How you sign in was changed",
      template: "factors_changed",
      body: (
        <FactorsChangedMail
          name={person.name}
          companyName={companyName}
          change={sentenceFor(name)}
          securityAddress={`${address}/account/security`}
        />
      ),
    });
  };

export const FACTOR_MAILS: Record<string, OutboxHandler> = {
  "second-factor.enabled": tell(() => "An authenticator app was set up."),
  "second-factor.disabled": tell(() => "The authenticator app was turned off."),
  "passkeys.added": tell((name) => `The passkey “${name}” was added.`),
  "passkeys.removed": tell((name) => `The passkey “${name}” was removed.`),
  "people.second-factor-reset": tell(
    () => "An administrator removed your second factors, and your sessions were ended.",
  ),
};
