import { aliasedTable, asc, desc, eq, sql } from "drizzle-orm";
import {
  exchangeRates,
  priceBook,
  reconItems,
  reconRuns,
  staffApprovals,
  tenants,
  users,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";

const MOST_ROWS = 200;

/** Requests for a second person: those that wait first, oldest first; then what was decided. */
export async function listApprovals() {
  const deciders = aliasedTable(users, "deciders");
  return controlDb()
    .select({
      id: staffApprovals.id,
      kind: staffApprovals.kind,
      state: staffApprovals.state,
      input: staffApprovals.input,
      reason: staffApprovals.reason,
      createdAt: staffApprovals.createdAt,
      decidedAt: staffApprovals.decidedAt,
      requestedBy: staffApprovals.requestedBy,
      requester: users.name,
      decider: deciders.name,
      tenantId: tenants.id,
      tenantName: tenants.legalName,
      currency: tenants.currency,
    })
    .from(staffApprovals)
    .innerJoin(tenants, eq(tenants.id, staffApprovals.tenantId))
    .leftJoin(users, eq(users.id, staffApprovals.requestedBy))
    .leftJoin(deciders, eq(deciders.id, staffApprovals.decidedBy))
    .orderBy(sql`${staffApprovals.state} <> 'waiting'`, desc(staffApprovals.createdAt))
    .limit(MOST_ROWS);
}

/** The latest comparisons with the gateway, and their differences: open ones first. */
export async function listReconciliation() {
  const [runs, items] = await Promise.all([
    controlDb().select().from(reconRuns).orderBy(desc(reconRuns.createdAt)).limit(20),
    controlDb()
      .select({
        id: reconItems.id,
        kind: reconItems.kind,
        entityId: reconItems.entityId,
        details: reconItems.details,
        state: reconItems.state,
        resolution: reconItems.resolution,
        createdAt: reconItems.createdAt,
        ownerId: reconItems.ownerId,
        owner: users.name,
        tenantId: tenants.id,
        tenantName: tenants.legalName,
      })
      .from(reconItems)
      .leftJoin(users, eq(users.id, reconItems.ownerId))
      .leftJoin(tenants, eq(tenants.id, reconItems.tenantId))
      .orderBy(sql`${reconItems.state} <> 'open'`, desc(reconItems.createdAt))
      .limit(MOST_ROWS),
  ]);
  return { runs, items };
}

/** The whole price book, latest prices of a product last, and the exchange rates, latest first. */
export async function listPrices() {
  const [prices, rates] = await Promise.all([
    controlDb().select().from(priceBook).orderBy(asc(priceBook.validFrom)),
    controlDb()
      .select()
      .from(exchangeRates)
      .orderBy(desc(exchangeRates.validFrom))
      .limit(MOST_ROWS),
  ]);
  return { prices, rates };
}
