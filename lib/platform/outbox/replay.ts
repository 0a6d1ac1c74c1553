import { eq } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";

const ROW_UNKNOWN: Failure = {
  code: "not_found",
  reason: "outbox.unknown",
  message: "There is no such row.",
};

const DONE_ALREADY: Failure = {
  code: "rule_violated",
  reason: "outbox.done-already",
  message: "This was done already. Confirm that it is to be done again.",
};

const input = z.strictObject({
  id: z.uuid("This is not a row of the outbox."),
  isDoneAgain: z.boolean().default(false),
});

/**
 * Has a consequence carried out now, with fresh tries; one that is done only with `isDoneAgain`. Its
 * id stays the same, so whoever remembers it does nothing twice: the mail service does for 24 hours.
 * Throws `forbidden`, `invalid`, `not_found`, `rule_violated` (outbox.done-already), and `unavailable`
 * while a worker is at it.
 */
export async function replayOutbox(request: StaffRequest, given: unknown): Promise<void> {
  const command = { name: "outbox.replay", permission: "outbox.replay" } as const;
  await runStaffCommand(command, request, async ({ tx, now, record }) => {
    const { id, isDoneAgain } = parse(input, given);
    const [row] = await tx
      .select({
        topic: outbox.topic,
        state: outbox.state,
        attempts: outbox.attempts,
        error: outbox.error,
      })
      .from(outbox)
      .where(eq(outbox.id, id))
      .for("update", { noWait: true });
    if (!row) throw refuse(ROW_UNKNOWN);
    const fields = { isDoneAgain: "Tick this to do it again." };
    if (row.state === "done" && !isDoneAgain) throw refuse(DONE_ALREADY, fields);
    await tx
      .update(outbox)
      .set({ state: "pending", attempts: 0, nextAt: now, error: null })
      .where(eq(outbox.id, id));
    record({ before: row, after: { id, state: "pending" } });
  });
}
