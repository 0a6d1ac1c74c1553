import { z } from "zod";
import { MailError } from "@/lib/integrations/resend";
import { MentionMail } from "./mention";
import { findRecipient } from "./recipient";
import { sendTemplate } from "./send-template";

const payload = z.object({
  tenantId: z.uuid(),
  /** Page of the record. */
  path: z.string().startsWith("/"),
  /** What one such record is called. */
  label: z.string(),
  author: z.string(),
  excerpt: z.string(),
  /** Each with the title that this very person may know the record by. */
  people: z.array(z.object({ id: z.uuid(), title: z.string() })),
});

/** A subject is one line: whatever would end it becomes a blank. */
const oneLine = (text: string) => text.replace(/\p{C}+/gu, " ").trim();

/**
 * Handles `comments.mentioned`: a mail for everybody a comment names. Asked again after a failure it
 * sends to each once: the service knows a mail by the row and the person.
 */
export async function sendMention(outboxId: string, input: unknown): Promise<void> {
  const { tenantId, people, path, label, author, excerpt } = payload.parse(input);
  const faults: unknown[] = [];
  for (const { id, title } of people) {
    const recipient = await findRecipient(tenantId, id);
    if (!recipient) continue;
    const { person, companyName, address } = recipient;
    const record = `${label.toLowerCase()} ${title}`.trim();
    await sendTemplate({
      outboxId: `${outboxId}-${id}`,
      to: person.email,
      subject: oneLine(`${author} mentioned you: ${record}`),
      template: "mention",
      body: (
        <MentionMail
          name={person.name}
          link={`${address}${path}`}
          {...{ companyName, author, record, excerpt }}
        />
      ),
    }).catch((fault: unknown) => faults.push(fault));
  }
  // An address that is wrong for good does not keep the others from being tried again.
  const mayPass = faults.find((fault) => !(fault instanceof MailError && fault.isFinal));
  if (faults.length > 0) throw mayPass ?? faults[0];
}
