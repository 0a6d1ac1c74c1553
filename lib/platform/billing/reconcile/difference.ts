import { and, eq, inArray } from "drizzle-orm";
import { type RECON_KINDS, reconItems, reconRuns } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";

/** Where the gateway's books and ours do not agree. */
export type Difference = {
  kind: (typeof RECON_KINDS)[number];
  /** The gateway's id of the payment, refund or order. */
  entityId: string;
  tenantId?: string | undefined;
  /** Plain JSON for the person who looks into it. */
  details: Record<string, unknown>;
  /** Set for one that was put right at once and is kept for the record. */
  isHealed?: boolean | undefined;
};

/** A single payment or refund that was looked at outside of the regular comparisons. */
async function startSingleRun(tx: ControlTransaction, now: Date): Promise<string> {
  const [run] = await tx
    .insert(reconRuns)
    .values({
      kind: "payments",
      ...{ since: now, until: now, finishedAt: now, createdAt: now },
      compared: 1,
    })
    .returning({ id: reconRuns.id });
  if (!run) throw new Error("The run was not stored");
  return run.id;
}

/**
 * Keeps a difference for a person, or as healed for the record. One that waits for a person, or that a
 * person has resolved, is not raised again. Returns whether it is new.
 */
export async function noteDifference(
  tx: ControlTransaction,
  { kind, entityId, tenantId, details, isHealed = false }: Difference,
  now: Date,
  runId?: string,
): Promise<boolean> {
  const [known] = await tx
    .select({ id: reconItems.id })
    .from(reconItems)
    .where(
      and(
        eq(reconItems.kind, kind),
        eq(reconItems.entityId, entityId),
        inArray(reconItems.state, ["open", "resolved"]),
      ),
    )
    .limit(1);
  if (known && !isHealed) return false;
  const inserted = await tx
    .insert(reconItems)
    .values({
      runId: runId ?? (await startSingleRun(tx, now)),
      ...{ kind, entityId, tenantId, details },
      state: isHealed ? "healed" : "open",
      ...(isHealed && { resolvedAt: now }),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: reconItems.id });
  return inserted.length > 0;
}
