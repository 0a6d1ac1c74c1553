import { and, eq, isNull, like, sql } from "drizzle-orm";
import { emailLog, outbox, tenants } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";

/** After these nobody at the address reads our mail; after the first two nobody ever read that one. */
const NEVER_ARRIVED = ["bounced", "suppressed"];
const BREAKS_ADDRESS = new Set([...NEVER_ARRIVED, "complained"]);

/**
 * Notes that a billing address takes no mail, from what became of a mail to it; later ones go to the
 * administrators until another address is entered. A mail that never arrived is sent again, to them.
 * Anything but a mail of billing to the address of today changes nothing.
 */
export async function noteBrokenAddress(
  tx: ControlTransaction,
  mailId: string,
  event: string,
  now: Date,
): Promise<void> {
  if (!BREAKS_ADDRESS.has(event)) return;
  const [mail] = await tx
    .select({
      outboxId: outbox.id,
      tenantId: sql<string>`${outbox.payload} ->> 'tenantId'`,
      to: emailLog.to,
    })
    .from(emailLog)
    .innerJoin(outbox, eq(sql`${outbox.id}::text`, emailLog.dedupeKey))
    .where(and(eq(emailLog.id, mailId), like(outbox.topic, "billing.%")));
  if (!mail) return;
  const isAddressOfToday = and(eq(tenants.id, mail.tenantId), eq(tenants.billingEmail, mail.to));
  await tx
    .update(tenants)
    .set({ billingEmailFailedAt: now })
    .where(and(isAddressOfToday, isNull(tenants.billingEmailFailedAt)));
  if (!NEVER_ARRIVED.includes(event)) return;
  const [broken] = await tx.select({ id: tenants.id }).from(tenants).where(isAddressOfToday);
  if (!broken) return;
  await tx
    .update(outbox)
    .set({ state: "pending", attempts: 0, nextAt: now })
    .where(and(eq(outbox.id, mail.outboxId), eq(outbox.state, "done")));
}
