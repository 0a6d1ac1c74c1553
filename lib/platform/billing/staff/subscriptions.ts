import { and, desc, eq, ilike, lt, or, sql } from "drizzle-orm";
import { subscriptionBilling, tenantSubscriptions, tenants } from "@/db/control";
import type { SubscriptionStatus } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { CURRENCIES, type Currency } from "@/lib/core/money";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import { containing, PAGE_ROWS, pageOf } from "@/lib/platform/fleet/page";

/** The newest subscription of each tenant: the live one, or after the end the last. */
const newest = sql`(${tenantSubscriptions.status} <> 'CANCELLED' or not exists (
  select 1 from tenant_subscriptions later
  where later.tenant_id = ${tenantSubscriptions.tenantId}
    and (later.status <> 'CANCELLED' or later.created_at > ${tenantSubscriptions.createdAt})))`;

/**
 * What its items bring in a month, in minor units: a year costs ten months, spread over twelve. None
 * for who does not pay: on trial, suspended, cancelled.
 */
const monthly = sql<string>`coalesce((
  select case when ${tenantSubscriptions.status} in ('ACTIVE', 'PAST_DUE') then
    sum(i.unit_amount * i.quantity) * case ${tenantSubscriptions.interval} when 'year' then 10 else 12 end / 12
  end
  from subscription_items i where i.subscription_id = ${tenantSubscriptions.id}), 0)::bigint`;

const open = sql<string>`coalesce((
  select sum(b.open_amount) from subscription_billing b
  where b.tenant_id = ${tenants.id} and b.status = 'open'), 0)::bigint`;

const firstDueOn = sql<string | null>`(
  select min(b.due_on)::text from subscription_billing b
  where b.tenant_id = ${tenants.id} and b.status = 'open')`;

type SubscriptionSearch = {
  q?: string | undefined;
  status?: SubscriptionStatus | undefined;
  tier?: TierCode | undefined;
  currency?: Currency | undefined;
  after?: string | undefined;
};

const columns = {
  id: tenants.id,
  name: tenants.legalName,
  slug: tenants.slug,
  currency: tenants.currency,
  timeZone: tenants.billingTz,
  status: tenantSubscriptions.status,
  statusSince: tenantSubscriptions.statusSince,
  suspendReason: tenantSubscriptions.suspendReason,
  suspendedOn: tenantSubscriptions.suspendedOn,
  tier: tenantSubscriptions.tier,
  interval: tenantSubscriptions.interval,
  periodEnd: tenantSubscriptions.periodEnd,
  trialEnd: tenantSubscriptions.trialEnd,
  cancelAt: tenantSubscriptions.cancelAt,
  collection: tenantSubscriptions.collection,
  nextDueOn: tenantSubscriptions.nextDueOn,
  monthly: monthly.mapWith(BigInt),
  open: open.mapWith(BigInt),
  firstDueOn,
};

/** Subscriptions, newest tenant first, with what they bring and owe. */
export async function listSubscriptions(search: SubscriptionSearch) {
  const { q, status, tier, currency, after } = search;
  const rows = await controlDb()
    .select(columns)
    .from(tenantSubscriptions)
    .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
    .where(
      and(
        newest,
        after ? lt(tenants.id, after) : undefined,
        status ? eq(tenantSubscriptions.status, status) : undefined,
        tier ? eq(tenantSubscriptions.tier, tier) : undefined,
        currency ? eq(tenants.currency, currency) : undefined,
        q
          ? or(ilike(tenants.legalName, containing(q)), ilike(tenants.slug, containing(q)))
          : undefined,
      ),
    )
    .orderBy(desc(tenants.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

export type SubscriptionRow = Awaited<ReturnType<typeof listSubscriptions>>["rows"][number];

/** Who owes something that is due, or is shut out for it; the oldest debt first. */
export async function listDunning() {
  return controlDb()
    .select(columns)
    .from(tenantSubscriptions)
    .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
    .where(
      and(
        newest,
        or(
          eq(tenantSubscriptions.status, "PAST_DUE"),
          and(
            eq(tenantSubscriptions.status, "SUSPENDED"),
            eq(tenantSubscriptions.suspendReason, "nonpayment"),
          ),
        ),
      ),
    )
    .orderBy(sql`${firstDueOn} nulls last`, tenants.id)
    .limit(500);
}

/** What all subscriptions bring in a month, owe and are, per currency. */
export async function subscriptionFigures() {
  const [byCurrency, byStatus, owed] = await Promise.all([
    controlDb()
      .select({ currency: tenants.currency, monthly: sql<string>`sum(${monthly})`.mapWith(BigInt) })
      .from(tenantSubscriptions)
      .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
      .where(newest)
      .groupBy(tenants.currency),
    controlDb()
      .select({
        status: tenantSubscriptions.status,
        count: sql<number>`count(*)`.mapWith(Number),
        paying: sql<number>`count(*) filter (where ${tenantSubscriptions.tier} <> 'FREE')`.mapWith(
          Number,
        ),
      })
      .from(tenantSubscriptions)
      .where(newest)
      .groupBy(tenantSubscriptions.status),
    controlDb()
      .select({
        currency: subscriptionBilling.currency,
        open: sql<string>`sum(${subscriptionBilling.openAmount})`.mapWith(BigInt),
        count: sql<number>`count(*)`.mapWith(Number),
      })
      .from(subscriptionBilling)
      .where(eq(subscriptionBilling.status, "open"))
      .groupBy(subscriptionBilling.currency),
  ]);
  return {
    byStatus,
    money: CURRENCIES.map((currency) => {
      const debt = owed.find((row) => row.currency === currency);
      return {
        currency,
        monthly: byCurrency.find((row) => row.currency === currency)?.monthly ?? 0n,
        open: debt?.open ?? 0n,
        openInvoices: debt?.count ?? 0,
      };
    }),
  };
}
