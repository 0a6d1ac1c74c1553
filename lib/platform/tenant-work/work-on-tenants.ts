import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { tenantSchemas, tenants, tenantWork } from "@/db/control";
import { currentTime } from "@/lib/core/clock";
import { controlDb, type TenantPlace } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { sealTenant } from "@/lib/platform/audit/seal-tenant";
import { type FollowUp, relayEvents } from "./relay-events";

/** Several changes in a row are worked on together. */
const SETTLE_MS = 1_000;
const ROUND_BATCH = 100;

/** What is done with a tenant beside sealing its audit rows; `lib/jobs.ts` says what. */
export type TenantWork = {
  /** Topics of the outbox that somebody handles. */
  handled: ReadonlySet<string>;
  followUps: readonly FollowUp[];
  /** Called when a tenant was worked on, for what its tables say is still to be done. */
  afterwards(tenantId: string, place: TenantPlace): Promise<void>;
};

type PlacedTenant = { tenantId: string; place: TenantPlace };

const placed = () =>
  controlDb()
    .select({
      tenantId: tenants.id,
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      clusterId: tenantSchemas.clusterId,
    })
    .from(tenants)
    .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, tenants.schemaName));

async function workOn({ tenantId, place }: PlacedTenant, work: TenantWork) {
  const { handled, followUps, afterwards } = work;
  while (await relayEvents(tenantId, place, handled, currentTime(), followUps)) {
    // More than one batch was waiting.
  }
  await afterwards(tenantId, place);
  await sealTenant(tenantId, place, currentTime());
}

/** Takes one tenant that a command hinted at: relays its events, seals its audit rows. */
export async function workOnHintedTenant(work: TenantWork): Promise<boolean> {
  const settled = new Date(currentTime().getTime() - SETTLE_MS);
  const [hint] = await controlDb()
    .delete(tenantWork)
    .where(
      inArray(
        tenantWork.tenantId,
        controlDb()
          .select({ tenantId: tenantWork.tenantId })
          .from(tenantWork)
          .where(lte(tenantWork.hintedAt, settled))
          .orderBy(asc(tenantWork.hintedAt))
          .limit(1)
          .for("update", { skipLocked: true }),
      ),
    )
    .returning({ tenantId: tenantWork.tenantId });
  if (!hint) return false;
  const [row] = await placed().where(
    and(eq(tenants.id, hint.tenantId), eq(tenants.lifecycle, "ready")),
  );
  if (row) {
    const { tenantId, ...place } = row;
    await workOn({ tenantId, place }, work);
  }
  return true;
}

/**
 * The slow round over every tenant, which makes good the hints that a crash lost. A tenant that fails
 * does not hold up the others.
 */
export async function workOnEveryTenant(work: TenantWork, log: Log): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const batch = await placed()
      .where(and(eq(tenants.lifecycle, "ready"), after ? gt(tenants.id, after) : sql`true`))
      .orderBy(asc(tenants.id))
      .limit(ROUND_BATCH);
    for (const { tenantId, ...place } of batch) {
      await workOn({ tenantId, place }, work).catch((error: unknown) => {
        log.error({ err: error, tenantId }, "work on a tenant failed");
      });
    }
    after = batch.at(-1)?.tenantId;
    if (batch.length < ROUND_BATCH) return;
  }
}
