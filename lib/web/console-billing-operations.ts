import { CURRENCIES, formatMoney } from "@/lib/core/money";
import { billingTime } from "@/lib/platform/billing/clock";
import { productName } from "@/lib/platform/billing/document/build-snapshot";
import { localDay } from "@/lib/platform/billing/engine/day";
import { SUPPLIER_TIME_ZONE } from "@/lib/platform/billing/in-billing";
import { hasMovableClock } from "@/lib/platform/billing/move-clock";
import { APPROVAL_PERMISSIONS, approvalInput } from "@/lib/platform/billing/staff/approval";
import { PRICED_PRODUCTS } from "@/lib/platform/billing/staff/enter-price";
import {
  listApprovals,
  listPrices,
  listReconciliation,
} from "@/lib/platform/billing/staff/operation-lists";
import { admitStaff } from "./console";
import { asJson } from "./console-audit";
import { currentRequest } from "./current-request";
import type {
  ApprovalRowView,
  ChoiceView,
  ClockView,
  PriceRowView,
  RateRowView,
  ReconItemView,
  ReconRunView,
} from "./views-console-billing";

const APPROVAL_WORDS = {
  goodwill: "Goodwill credit",
  refund: "Refund of the credit on account",
  cancel: "Cancellation with a refund",
} as const;

/** What waits for a second person, and what was decided. */
export async function loadApprovals(): Promise<ApprovalRowView[]> {
  const { id: readerId, permissions } = await admitStaff("billing.read");
  const rows = await listApprovals();
  return rows.map((row) => {
    const { most } = approvalInput.parse(row.input);
    const isOwn = row.requestedBy === readerId;
    const mayDecide = permissions.has(APPROVAL_PERMISSIONS[row.kind]);
    return {
      id: row.id,
      tenant: { id: row.tenantId, name: row.tenantName },
      what: APPROVAL_WORDS[row.kind],
      amount: formatMoney(BigInt(most), row.currency),
      reason: row.reason,
      askedBy: row.requester ?? "Former staff",
      askedAt: row.createdAt.toISOString(),
      state: row.state,
      decidedBy: row.decidedAt ? (row.decider ?? "Former staff") : null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      canDecide: row.state === "waiting" && mayDecide && !isOwn,
      isOwn,
    };
  });
}

const RUN_WORDS = {
  orders: "Orders without a payment",
  payments: "Payments and refunds",
  settlements: "Settlements and fees",
} as const;

const ITEM_WORDS = {
  missing_here: "Missing in our books",
  missing_there: "Missing at the gateway",
  amount: "Another amount",
  status: "Another state",
  duplicate: "Paid twice",
  orphan: "Belongs to nothing we know",
} as const;

/** Comparisons with the gateway and the differences they found. */
export async function loadReconciliation(): Promise<{
  runs: ReconRunView[];
  items: ReconItemView[];
  canResolve: boolean;
}> {
  const { id: readerId, permissions } = await admitStaff("billing.read");
  const { runs, items } = await listReconciliation();
  return {
    canResolve: permissions.has("recon.resolve"),
    runs: runs.map((run) => ({
      id: run.id,
      what: RUN_WORDS[run.kind],
      startedAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
      compared: run.compared,
      healed: run.healed,
      error: run.error,
    })),
    items: items.map((item) => ({
      id: item.id,
      what: ITEM_WORDS[item.kind],
      entityId: item.entityId,
      tenant:
        item.tenantId && item.tenantName ? { id: item.tenantId, name: item.tenantName } : null,
      details: asJson(item.details),
      state: item.state,
      owner: item.ownerId ? (item.owner ?? "Former staff") : null,
      isOwn: item.ownerId === readerId,
      resolution: item.resolution,
      foundAt: item.createdAt.toISOString(),
    })),
  };
}

type PricesPage = {
  prices: PriceRowView[];
  rates: RateRowView[];
  products: ChoiceView[];
  today: string;
  canWrite: boolean;
};

/** The price book as it is today with what is entered for later, and the exchange rates. */
export async function loadPriceBook(): Promise<PricesPage> {
  const { permissions } = await admitStaff("billing.read");
  const { now } = await currentRequest();
  const today = localDay(SUPPLIER_TIME_ZONE, await billingTime(now));
  const { prices, rates } = await listPrices();
  const rows = PRICED_PRODUCTS.flatMap((product) =>
    CURRENCIES.flatMap((currency): PriceRowView[] => {
      const mine = prices.filter((row) => row.product === product && row.currency === currency);
      const current = mine.filter(({ validFrom }) => validFrom <= today).at(-1);
      const next = mine.find(({ validFrom }) => validFrom > today);
      if (!current) return [];
      return [
        {
          id: current.id,
          product: productName(product),
          currency,
          amount: formatMoney(current.unitAmount, currency),
          validFrom: current.validFrom,
          next: next
            ? { amount: formatMoney(next.unitAmount, currency), validFrom: next.validFrom }
            : null,
        },
      ];
    }),
  );
  return {
    prices: rows,
    rates: rates.map(({ id, inrPpm, validFrom }) => ({
      id,
      rate: `₹${(Number(inrPpm) / 1_000_000).toFixed(4)}`,
      validFrom,
    })),
    products: PRICED_PRODUCTS.map((value) => ({ value, label: productName(value) })),
    today,
    canWrite: permissions.has("catalog.write"),
  };
}

/** Billing's clock for who may move it; undefined for others, and in production, which has none. */
export async function loadClock(): Promise<ClockView | undefined> {
  const { permissions } = await admitStaff("billing.read");
  if (!hasMovableClock() || !permissions.has("jobs.retry")) return undefined;
  const { now } = await currentRequest();
  const shown = await billingTime(now);
  return { shown: shown.toISOString(), today: localDay(SUPPLIER_TIME_ZONE, shown) };
}

/** Whether the reader may run what the clock would run. */
export async function mayTick(): Promise<boolean> {
  const { permissions } = await admitStaff("billing.read");
  return permissions.has("jobs.retry");
}
