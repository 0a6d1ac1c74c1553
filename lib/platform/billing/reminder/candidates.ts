import { and, asc, between, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { subscriptionBilling, tenantSubscriptions, tenants } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { addDays, type Day } from "../engine/day";
import type { InvoiceFacts, SubscriptionFacts } from "./reminders-due";

/** Something that may have reminders, and whose it is. */
export type Candidate<Facts> = { tenantId: string; timeZone: string; facts: Facts };

/** How many are looked at in one transaction. */
export const BATCH = 200;

/** Where a batch ends; ids are time-ordered, what comes in between is found by the next turn. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";
export type After = string | undefined;

/** Local days differ by one at most from the day in UTC; the exact day is decided for each tenant. */
const around = (column: AnyPgColumn, today: Day, [from, to]: Span) =>
  between(column, addDays(today, from - 1), addDays(today, to + 1));
type Span = readonly [from: number, to: number];

const scheduledFree = sql`${tenantSubscriptions.scheduled} @> '[{"op":"tier","tier":"FREE"}]'`;
const later = alias(tenantSubscriptions, "later");

/**
 * Subscriptions with a day near enough for a reminder, locked so that nothing about them changes
 * meanwhile; those that somebody is working on are left for the next turn.
 */
export async function lockSubscriptions(
  tx: ControlTransaction,
  today: Day,
  after: After,
): Promise<Candidate<SubscriptionFacts>[]> {
  const s = tenantSubscriptions;
  const isNear = or(
    and(eq(s.status, "TRIAL"), around(s.trialEnd, today, [0, 7])),
    and(or(eq(s.status, "ACTIVE"), eq(s.status, "PAST_DUE")), around(s.periodEnd, today, [0, 7])),
    and(
      eq(s.status, "SUSPENDED"),
      eq(s.suspendReason, "nonpayment"),
      around(s.suspendedOn, today, [-30, -23]),
    ),
    and(eq(s.status, "CANCELLED"), around(s.statusSince, today, [-90, -60]), isNull(later.id)),
  );
  const rows = await tx
    .select({
      tenantId: s.tenantId,
      timeZone: tenants.billingTz,
      id: s.id,
      status: s.status,
      trialEnd: s.trialEnd,
      periodEnd: s.periodEnd,
      endsFree: sql<boolean>`${scheduledFree}`,
      cancelAt: s.cancelAt,
      suspendedOn: s.suspendedOn,
      statusSince: s.statusSince,
    })
    .from(s)
    .innerJoin(tenants, eq(tenants.id, s.tenantId))
    .leftJoin(later, and(eq(later.tenantId, s.tenantId), ne(later.status, "CANCELLED")))
    .where(and(gt(s.id, after ?? FIRST_ID), ne(tenants.lifecycle, "deprovisioned"), isNear))
    .orderBy(asc(s.id))
    .limit(BATCH)
    .for("update", { of: s, skipLocked: true });
  return rows.map(({ tenantId, timeZone, periodEnd, endsFree, statusSince, ...row }) => ({
    tenantId,
    timeZone,
    facts: {
      kind: "subscription",
      ...row,
      renewsOn: endsFree ? null : periodEnd,
      cancelledOn: row.status === "CANCELLED" ? statusSince : null,
    },
  }));
}

/** Open invoices whose due day is near enough for a reminder, with their subscriptions locked. */
export async function lockInvoices(
  tx: ControlTransaction,
  today: Day,
  after: After,
): Promise<Candidate<InvoiceFacts>[]> {
  const i = subscriptionBilling;
  const rows = await tx
    .select({
      tenantId: i.tenantId,
      timeZone: tenants.billingTz,
      id: i.id,
      status: tenantSubscriptions.status,
      dueOn: i.dueOn,
    })
    .from(i)
    .innerJoin(tenantSubscriptions, eq(tenantSubscriptions.id, i.subscriptionId))
    .innerJoin(tenants, eq(tenants.id, i.tenantId))
    .where(
      and(
        gt(i.id, after ?? FIRST_ID),
        eq(i.status, "open"),
        isNotNull(i.number),
        gt(i.openAmount, 0n),
        ne(tenants.lifecycle, "deprovisioned"),
        between(i.dueOn, addDays(today, -15), addDays(today, 3)),
      ),
    )
    .orderBy(asc(i.id))
    .limit(BATCH)
    .for("update", { of: tenantSubscriptions, skipLocked: true });
  return rows.map(({ tenantId, timeZone, ...row }) => ({
    tenantId,
    timeZone,
    facts: { kind: "invoice", ...row },
  }));
}
