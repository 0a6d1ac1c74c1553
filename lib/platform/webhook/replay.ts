import { eq } from "drizzle-orm";
import { z } from "zod";
import { webhookInbox } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";

const ROW_UNKNOWN: Failure = {
  code: "not_found",
  reason: "inbox.unknown",
  message: "There is no such row.",
};

const input = z.strictObject({ id: z.uuid("This is not a row of the inbox.") });

/**
 * Has a webhook worked on again, with fresh tries, whatever became of it before: noting the same event
 * twice changes nothing. Throws `forbidden`, `invalid`, `not_found`, and `unavailable` while a worker
 * is at it.
 */
export async function replayInbox(request: StaffRequest, given: unknown): Promise<void> {
  const command = { name: "inbox.replay", permission: "inbox.replay" } as const;
  await runStaffCommand(command, request, async ({ tx, now, record }) => {
    const { id } = parse(input, given);
    const [row] = await tx
      .select({
        eventType: webhookInbox.eventType,
        state: webhookInbox.state,
        attempts: webhookInbox.attempts,
        error: webhookInbox.error,
      })
      .from(webhookInbox)
      .where(eq(webhookInbox.id, id))
      .for("update", { noWait: true });
    if (!row) throw refuse(ROW_UNKNOWN);
    await tx
      .update(webhookInbox)
      .set({ state: "pending", attempts: 0, nextAt: now, error: null })
      .where(eq(webhookInbox.id, id));
    record({ before: row, after: { id, state: "pending" } });
  });
}
