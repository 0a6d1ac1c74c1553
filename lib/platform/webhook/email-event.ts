import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { emailLog } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";

/**
 * What may become of a mail, in the order of its life. Events arrive in any order; a report never takes
 * a later one back: a bounce that follows "delivered" counts, a "delivered" that follows a bounce was
 * only slow.
 */
const ORDER = [
  "scheduled",
  "sent",
  "delivery_delayed",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "suppressed",
  "bounced",
  "complained",
] as const;

const event = z.object({ type: z.string(), data: z.unknown().optional() });
const aboutMail = z.object({ email_id: z.uuid() });

type EmailOutcome =
  /** `isTrouble`: news that staff should hear of. */
  | { kind: "noted"; mailId: string; event: string; isTrouble: boolean }
  | { kind: "ignored" }
  | { kind: "orphan" };

const TROUBLE = new Set<string>(["bounced", "complained", "failed", "suppressed"]);

/**
 * Notes at a mail what the mail service says became of it. `ignored`: not about a mail of ours to
 * begin with. `orphan`: about a mail we do not know, perhaps not yet. Throws for a malformed event.
 */
export async function noteEmailEvent(tx: ControlTransaction, body: Buffer): Promise<EmailOutcome> {
  const { type, data } = event.parse(JSON.parse(body.toString("utf8")));
  const name = ORDER.find((known) => type === `email.${known}`);
  if (!name) return { kind: "ignored" };
  const { email_id: providerId } = aboutMail.parse(data);
  const [mail] = await tx
    .select({ id: emailLog.id })
    .from(emailLog)
    .where(eq(emailLog.providerId, providerId));
  if (!mail) return { kind: "orphan" };
  const earlier = ORDER.slice(0, ORDER.indexOf(name));
  const changed = await tx
    .update(emailLog)
    .set({ lastEvent: name })
    .where(
      and(
        eq(emailLog.id, mail.id),
        or(isNull(emailLog.lastEvent), inArray(emailLog.lastEvent, [...earlier])),
      ),
    )
    .returning({ id: emailLog.id });
  const isTrouble = changed.length > 0 && TROUBLE.has(name);
  return { kind: "noted", mailId: mail.id, event: name, isTrouble };
}
