import type { tenants } from "@/db/control";
import { defineRead } from "@/lib/core/read";
import { MODULE_CODES, type ModuleCode } from "@/lib/platform/catalog/modules";
import type { Interval } from "@/lib/platform/catalog/price-book";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { billingTime } from "../clock";
import { billingAddress, productName } from "../document/build-snapshot";
import type { Day } from "../engine/day";
import { applyOperations, extraSeatsOf, priceOf } from "../engine/items";
import { repriced } from "../engine/period";
import { covers, isModule, productCode } from "../engine/product";
import type { Scheduled, Selection } from "../engine/state";
import { type Billing, inBilling } from "../in-billing";
import { missingDetails } from "./complete-details";
import { countSeats } from "./count-seats";
import { actorOf, BILLING_ENTRY } from "./entry";

/** Where a module stands in a subscription. */
export type ModuleStanding = {
  code: ModuleCode;
  /** `included`: part of the plan; `added`: bought beside it; `off`: neither. */
  state: "included" | "added" | "trial" | "off";
  /** What happens to it when the period ends. */
  scheduled: { id: string; op: "add" | "remove" } | null;
  /** Whether it can be used today. */
  isUsable: boolean;
  /** List price a month in minor units, before tax. */
  monthly: number;
};

/** A subscription as its administrators see it; amounts are integers in minor units. */
export type SubscriptionView = {
  id: string;
  version: number;
  status: string;
  suspendReason: "nonpayment" | "admin" | null;
  tier: TierCode;
  interval: Interval;
  currency: "INR" | "USD";
  today: Day;
  periodStart: Day | null;
  periodEnd: Day | null;
  trial: {
    tier: TierCode;
    end: Day;
    converts: Selection | null;
  } | null;
  hasUsedTrial: boolean;
  cancelAt: Day | null;
  suspendedOn: Day | null;
  scheduled: { id: string; op: Scheduled["op"]; text: string }[];
  modules: ModuleStanding[];
  seats: { included: number; extra: number; used: number; max: number };
  records: { used: number; limit: number | null };
  creditBalance: number;
  /** What the next renewal will bill before tax and credit; null when there is none. */
  nextCharge: {
    on: Day;
    lines: { product: string; name: string; quantity: number; amount: number }[];
    subtotal: number;
  } | null;
  openInvoices: { id: string; amount: number; dueOn: Day; isOverdue: boolean }[];
  details: {
    legalName: string;
    country: string;
    stateCode: string | null;
    gstin: string | null;
    billingEmail: string;
    address: { line1: string; line2: string; city: string; postalCode: string } | null;
    isComplete: boolean;
  };
};

function describeScheduled(operation: Scheduled): string {
  switch (operation.op) {
    case "add":
      return `${productName(operation.product)} is added`;
    case "remove":
      return `${productName(operation.product)} is removed`;
    case "tier":
      return `The plan becomes ${getTier(operation.tier).name}`;
    case "seats":
      return operation.quantity === 0
        ? "Additional seats end"
        : `Additional seats become ${operation.quantity}`;
    case "interval":
      return `Billing becomes ${operation.interval === "year" ? "yearly" : "monthly"}`;
  }
}

function modulesOf(
  { state, sceneOn, today }: Billing,
  usable: readonly string[],
): ModuleStanding[] {
  const { subscription, items } = state;
  const { listPrice } = sceneOn(today);
  return MODULE_CODES.map((code) => {
    const has = (test: (product: (typeof items)[number]["product"]) => boolean) =>
      items.some(({ product }) => test(product));
    const onTrial = subscription.trialTier !== null && covers(subscription.trialTier, code);
    const isIncluded =
      code === "system_admin" || has((product) => !isModule(product) && covers(product, code));
    const isAdded = has((product) => product === code);
    const operation = subscription.scheduled.find(
      (one) => (one.op === "add" || one.op === "remove") && one.product === code,
    );
    return {
      code,
      state: isIncluded ? "included" : isAdded ? "added" : onTrial ? "trial" : "off",
      scheduled:
        operation?.op === "add" || operation?.op === "remove"
          ? { id: operation.id, op: operation.op }
          : null,
      isUsable: usable.includes(code),
      monthly: Number(listPrice(code, today)),
    };
  });
}

/** What the next period bills, from the items as they will be then. */
function nextChargeOf({ state, sceneOn }: Billing): SubscriptionView["nextCharge"] {
  const { subscription, items } = state;
  const { periodEnd, cancelAt, status, scheduled } = subscription;
  const renews = status === "ACTIVE" || status === "PAST_DUE";
  if (!periodEnd || !renews || (cancelAt && cancelAt <= periodEnd)) return null;
  const scene = sceneOn(periodEnd);
  const interval = scheduled.find(({ op }) => op === "interval");
  const next = interval?.op === "interval" ? interval.interval : subscription.interval;
  const target = applyOperations(repriced(items, scene), scheduled, (product) => ({
    unitAmount: scene.listPrice(product, periodEnd),
    pricedOn: periodEnd,
  }));
  const lines = target.map((item) => ({
    product: productCode(item.product),
    name: productName(item.product),
    quantity: item.quantity,
    amount: Number(priceOf(item, next)),
  }));
  if (lines.length === 0) return null;
  return { on: periodEnd, lines, subtotal: lines.reduce((sum, { amount }) => sum + amount, 0) };
}

function detailsOf(tenant: typeof tenants.$inferSelect): SubscriptionView["details"] {
  const { legalName, country, stateCode, gstin, billingEmail } = tenant;
  const { data: address = null } = billingAddress.safeParse(tenant.address);
  const isComplete = Object.keys(missingDetails(tenant)).length === 0;
  return { legalName, country, stateCode, gstin, billingEmail, address, isComplete };
}

/** The subscription with everything its pages show. Brought up to date first. */
export const getSubscription = defineRead({
  name: "billing.read",
  ...BILLING_ENTRY,
  async run(ctx): Promise<SubscriptionView> {
    const seatsUsed = await countSeats(ctx.tx);
    const now = await billingTime(ctx.now);
    return inBilling(ctx.tenant.id, now, actorOf(ctx), async (billing) => {
      const { state, tenant, today } = billing;
      const { subscription, items, account } = state;
      const { status, trialTier, trialEnd, trialConverts } = subscription;
      const isOnTrial = status === "TRIAL" && trialTier && trialEnd;
      const tier = isOnTrial ? trialTier : subscription.tier;
      const { seatsIncluded, seatsMax, recordsMax } = getTier(tier);
      return {
        id: subscription.id,
        version: subscription.version,
        status,
        suspendReason: subscription.suspendReason,
        tier,
        interval: subscription.interval,
        currency: account.currency,
        today,
        periodStart: subscription.periodStart,
        periodEnd: subscription.periodEnd,
        trial: isOnTrial ? { tier: trialTier, end: trialEnd, converts: trialConverts } : null,
        hasUsedTrial: account.hasUsedTrial,
        cancelAt: subscription.cancelAt,
        suspendedOn: subscription.suspendedOn,
        scheduled: subscription.scheduled.map((operation) => ({
          id: operation.id,
          op: operation.op,
          text: describeScheduled(operation),
        })),
        modules: modulesOf(billing, ctx.tenant.modules),
        seats: {
          included: seatsIncluded,
          extra: extraSeatsOf(items),
          used: seatsUsed,
          max: seatsMax,
        },
        records: { used: tenant.recordCount, limit: recordsMax },
        creditBalance: Number(state.creditBalance),
        nextCharge: nextChargeOf(billing),
        openInvoices: state.invoices
          .filter((invoice) => invoice.status === "open")
          .map(({ id, openAmount, dueOn }) => ({
            id,
            amount: Number(openAmount),
            dueOn,
            isOverdue: dueOn < today,
          })),
        details: detailsOf(tenant),
      };
    });
  },
});
