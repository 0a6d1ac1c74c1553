import { z } from "zod";
import { SUBSCRIPTION_STATUSES } from "@/db/control";
import { CURRENCIES, formatMoney } from "@/lib/core/money";
import { billingTime } from "@/lib/platform/billing/clock";
import { localDay } from "@/lib/platform/billing/engine/day";
import { dunningStep } from "@/lib/platform/billing/staff/dunning-step";
import {
  listDunning,
  listSubscriptions,
  type SubscriptionRow,
  subscriptionFigures,
} from "@/lib/platform/billing/staff/subscriptions";
import { getTier, TIER_CODES } from "@/lib/platform/catalog/tiers";
import { admitStaff, type ConsoleSearch, cursor, searchText } from "./console";
import { currentRequest } from "./current-request";
import type { ConsolePage } from "./views-console";
import type {
  DunningRowView,
  SubscriptionFiguresView,
  SubscriptionRowView,
} from "./views-console-billing";

const search = z.object({
  q: searchText,
  status: z.enum(SUBSCRIPTION_STATUSES).optional().catch(undefined),
  tier: z.enum(TIER_CODES).optional().catch(undefined),
  currency: z.enum(CURRENCIES).optional().catch(undefined),
  after: cursor,
});

/** "D+5" for five days after the due day, "D−2" for two days before it. */
export function dayAfterDue(day: number): string {
  return day < 0 ? `D−${-day}` : `D+${day}`;
}

/** What time does to a subscription next, without its invoices. */
function nextStep(row: SubscriptionRow): { step: string; on: string } | null {
  if (row.status === "CANCELLED") return null;
  if (row.cancelAt) return { step: "Ends", on: row.cancelAt };
  if (row.status === "TRIAL" && row.trialEnd) return { step: "Trial ends", on: row.trialEnd };
  if (row.status === "SUSPENDED" || !row.periodEnd) return null;
  return { step: "Renews", on: row.periodEnd };
}

const positive = (amount: bigint, currency: SubscriptionRow["currency"]) =>
  amount > 0n ? formatMoney(amount, currency) : null;

function rowView(row: SubscriptionRow, now: Date): SubscriptionRowView {
  const dunning = dunningStep(row, localDay(row.timeZone, now));
  const next = nextStep(row);
  return {
    id: row.id,
    name: row.name,
    plan: getTier(row.tier).name,
    status: row.status,
    interval: row.interval,
    nextStep: next?.step ?? null,
    nextOn: next?.on ?? null,
    monthly: positive(row.monthly, row.currency),
    open: positive(row.open, row.currency),
    dunning: dunning ? dayAfterDue(dunning.day) : null,
  };
}

type SubscriptionList = ConsolePage<SubscriptionRowView> & {
  isFirst: boolean;
  filter: {
    q: string | undefined;
    status: string | undefined;
    tier: string | undefined;
    currency: string | undefined;
  };
  figures: SubscriptionFiguresView;
};

/** Subscriptions of all tenants with what they bring and owe; the figures are of all of them. */
export async function loadSubscriptions(given: ConsoleSearch): Promise<SubscriptionList> {
  await admitStaff("billing.read");
  const { q, status, tier, currency, after } = search.parse(given);
  const { now: request } = await currentRequest();
  const [now, { rows, next }, { byStatus, money }] = await Promise.all([
    billingTime(request),
    listSubscriptions({ q, status, tier, currency, after }),
    subscriptionFigures(),
  ]);
  const count = (wanted: string) => byStatus.find((row) => row.status === wanted)?.count ?? 0;
  return {
    next,
    isFirst: !after,
    filter: { q, status, tier, currency },
    rows: rows.map((row) => rowView(row, now)),
    figures: {
      money: money.map((sum) => ({
        currency: sum.currency,
        monthly: formatMoney(sum.monthly, sum.currency),
        open: formatMoney(sum.open, sum.currency),
        openInvoices: sum.openInvoices,
      })),
      paying: byStatus
        .filter((row) => row.status === "ACTIVE" || row.status === "PAST_DUE")
        .reduce((sum, row) => sum + row.paying, 0),
      trial: count("TRIAL"),
      pastDue: count("PAST_DUE"),
      suspended: count("SUSPENDED"),
    },
  };
}

/** Who is past due or suspended for it, with the step dunning takes next. */
export async function loadDunning(): Promise<DunningRowView[]> {
  await admitStaff("billing.read");
  const { now: request } = await currentRequest();
  const [now, rows] = await Promise.all([billingTime(request), listDunning()]);
  return rows.map((row) => {
    const dunning = dunningStep(row, localDay(row.timeZone, now));
    return {
      id: row.id,
      name: row.name,
      plan: getTier(row.tier).name,
      status: row.status,
      open: formatMoney(row.open, row.currency),
      dueOn: row.firstDueOn,
      day: dunning ? dayAfterDue(dunning.day) : null,
      nextStep: dunning?.next?.step ?? null,
      nextOn: dunning?.next?.on ?? null,
    };
  });
}
