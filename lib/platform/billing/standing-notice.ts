import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { subscriptionBilling, tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Currency, Minor } from "@/lib/core/money";
import { billingTime } from "./clock";
import { addDays, type Day, daysBetween, localDay } from "./engine/day";
import { CANCEL_AFTER_SUSPENSION_DAYS, SUSPEND_AFTER_DUE_DAYS } from "./engine/due";
import { DATA_KEPT_DAYS } from "./mail/data-kept";

/** What everybody in a workspace should know of its subscription. Days are the company's local ones. */
export type StandingNotice =
  /** `endsOn` is the first day after the trial. */
  | { kind: "trial"; daysLeft: number; endsOn: Day; willConvert: boolean }
  | { kind: "past-due"; open: Minor; currency: Currency; suspendsOn: Day }
  | { kind: "suspended"; open: Minor; currency: Currency; closesOn: Day }
  | { kind: "cancelling"; on: Day }
  | { kind: "ended"; keptUntil: Day };

type Row = typeof tenantSubscriptions.$inferSelect & { billingTz: string; currency: Currency };

async function load(tenantId: string): Promise<Row | undefined> {
  const [row] = await controlDb()
    .select({
      subscription: tenantSubscriptions,
      billingTz: tenants.billingTz,
      currency: tenants.currency,
    })
    .from(tenantSubscriptions)
    .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    // The live subscription; after its end, the last one.
    .orderBy(
      asc(sql`${tenantSubscriptions.status} = 'CANCELLED'`),
      desc(tenantSubscriptions.createdAt),
    )
    .limit(1);
  return row && { ...row.subscription, billingTz: row.billingTz, currency: row.currency };
}

type Overdue = { open: Minor; earliestDueOn: Day };

/** What is open of invoices whose due day has passed. */
async function sumOverdue(tenantId: string, today: Day): Promise<Overdue> {
  const { openAmount, dueOn, status } = subscriptionBilling;
  const rows = await controlDb()
    .select({ openAmount, dueOn })
    .from(subscriptionBilling)
    .where(and(eq(subscriptionBilling.tenantId, tenantId), eq(status, "open"), lt(dueOn, today)))
    .orderBy(asc(dueOn));
  return {
    open: rows.reduce((sum, row) => sum + row.openAmount, 0n),
    earliestDueOn: rows[0]?.dueOn ?? today,
  };
}

function trialNotice({ trialEnd, trialConverts }: Row, today: Day): StandingNotice[] {
  if (!trialEnd) return [];
  const daysLeft = Math.max(0, daysBetween(today, trialEnd));
  return [{ kind: "trial", daysLeft, endsOn: trialEnd, willConvert: trialConverts !== null }];
}

async function noticesOf(row: Row, today: Day): Promise<StandingNotice[]> {
  const { tenantId, status, currency, cancelAt, suspendReason, suspendedOn, statusSince } = row;
  const ending: StandingNotice[] = cancelAt ? [{ kind: "cancelling", on: cancelAt }] : [];
  switch (status) {
    case "TRIAL":
      return cancelAt ? ending : trialNotice(row, today);
    case "ACTIVE":
      return ending;
    case "PAST_DUE": {
      const { open, earliestDueOn } = await sumOverdue(tenantId, today);
      const suspendsOn = addDays(earliestDueOn, SUSPEND_AFTER_DUE_DAYS);
      return [{ kind: "past-due", open, currency, suspendsOn }, ...ending];
    }
    case "SUSPENDED": {
      // Staff who suspended a workspace end it themselves; only debts have a last day.
      if (suspendReason !== "nonpayment") return [];
      const { open } = await sumOverdue(tenantId, today);
      const closesOn = addDays(suspendedOn ?? today, CANCEL_AFTER_SUSPENSION_DAYS);
      return [{ kind: "suspended", open, currency, closesOn }];
    }
    case "CANCELLED":
      return [{ kind: "ended", keptUntil: addDays(statusSince ?? today, DATA_KEPT_DAYS) }];
  }
}

/** What a tenant's people should know of its subscription today; nothing is brought up to date. */
export async function listStandingNotices(tenantId: string, now: Date): Promise<StandingNotice[]> {
  const [row, time] = await Promise.all([load(tenantId), billingTime(now)]);
  return row ? noticesOf(row, localDay(row.billingTz, time)) : [];
}
