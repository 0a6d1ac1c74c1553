import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { auditLog, tenantSubscriptions, tenants } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { type Day, localDay } from "./engine/day";
import { runNextDue } from "./engine/due";
import { type Command, plan } from "./engine/plan";
import { BillingRefusal, STALE } from "./engine/refusal";
import type {
  BillingState,
  CreditEntry,
  Outcome,
  PlannedDocument,
  Refund,
  Scene,
  Transition,
} from "./engine/state";
import {
  announce,
  announceDocuments,
  announceTransitions,
  type BillingActor,
} from "./store/announce";
import { loadPrices, loadTaxRates } from "./store/load-prices";
import {
  type BillingTenant,
  loadState,
  lockSubscription,
  subscriptionOf,
} from "./store/load-state";
import { saveChanges } from "./store/save-changes";
import { insertDocuments, numberDocuments } from "./store/save-documents";

/** The supplier issues documents by the Indian calendar (specification, section 10). */
export const SUPPLIER_TIME_ZONE = "Asia/Kolkata";

type Written = PlannedDocument & { on: Day };

/** What was asked, as JSON carries it. */
function auditable(given: object): object {
  return JSON.parse(
    JSON.stringify(given, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
  );
}

/** A tenant's billing while its subscription is locked: brought up to date, open for one change. */
export class Billing {
  #state: BillingState;
  #before: BillingState;
  #documents: Written[] = [];
  #transitions: Transition[] = [];
  #entries: CreditEntry[] = [];

  constructor(
    readonly tx: ControlTransaction,
    readonly tenant: BillingTenant,
    state: BillingState,
    readonly now: Date,
    readonly today: Day,
    readonly issuedOn: Day,
    readonly sceneOn: (date: Day) => Scene,
  ) {
    this.#state = state;
    this.#before = state;
  }

  get state(): BillingState {
    return this.#state;
  }

  #take({ state, documents, transitions, creditEntries }: Outcome, on: Day): void {
    this.#state = state;
    this.#documents.push(...documents.map((document) => ({ ...document, on })));
    this.#transitions.push(...transitions);
    this.#entries.push(...creditEntries);
  }

  /** Runs what time alone has made due. */
  catchUp(): void {
    for (;;) {
      const outcome = runNextDue(this.#state, this.sceneOn, this.today);
      if (!outcome) return;
      this.#take(outcome, this.today);
    }
  }

  /** What a command would result in; nothing is kept. Throws BillingRefusal. */
  preview(command: Command): Outcome {
    return plan(this.#state, command, this.sceneOn(this.today));
  }

  /**
   * Applies a command as of a day (today unless it was quoted before) and audits it. Throws
   * BillingRefusal, and then nothing has happened.
   */
  async apply(command: Command, by: BillingActor, date: Day = this.today): Promise<Outcome> {
    const { version, status, tier } = this.#state.subscription;
    const outcome = plan(this.#state, command, this.sceneOn(date));
    this.#take(outcome, this.today);
    const { do: action, ...given } = command;
    const after = outcome.state.subscription;
    await this.tx.insert(auditLog).values({
      actor: by.actor,
      action: `billing.${action.replaceAll("_", "-")}`,
      tenantId: this.tenant.id,
      requestId: by.requestId,
      ipAddress: by.ip,
      before: { version, status, tier },
      after: {
        version: after.version,
        status: after.status,
        tier: after.tier,
        on: date,
        ...auditable(given),
      },
      createdAt: this.now,
    });
    if (command.do === "cancel" && command.mode === "period_end") {
      const { tx, tenant, today, now } = this;
      const about = { tenantId: tenant.id, on: today, subscriptionId: after.id };
      await announce(tx, "billing.cancel-scheduled", about, `${after.id}:${after.version}`, now);
    }
    return outcome;
  }

  /** Sends a payment back that settles nothing. The payment's row says so already. */
  sendBack(refund: Omit<Refund, "id" | "isFromCredit">): void {
    const planned = { id: uuidv7(), isFromCredit: false, ...refund };
    this.#documents.push({ kind: "refund", refund: planned, on: this.today });
  }

  /** Writes everything; numbers come last, so that their lock is held for as short as can be. */
  async save(by: BillingActor): Promise<void> {
    const before = this.#before;
    const after = this.#state;
    if (before === after && this.#documents.length === 0) return;
    const { tx, tenant, now } = this;
    const { id: subscriptionId } = after.subscription;
    const scene = {
      ...{ tenant, subscriptionId, now },
      issuedOn: this.issuedOn,
      invoices: after.invoices,
    };
    await insertDocuments(tx, this.#documents, scene);
    await saveChanges(tx, tenant, { before, after, entries: this.#entries }, now);
    const about = { tenantId: tenant.id, subscriptionId, documents: this.#documents };
    await announceTransitions(tx, this.#transitions, about, by, now);
    await announceDocuments(tx, this.#documents, tenant.id, after, now);
    await numberDocuments(tx, this.#documents, scene);
    this.#startFrom(after);
  }

  #startFrom(state: BillingState): void {
    this.#before = state;
    this.#state = state;
    this.#documents = [];
    this.#transitions = [];
    this.#entries = [];
  }

  /**
   * Opens a new subscription on the free plan for a tenant whose last one has ended, so that it can be
   * bought again (specification, section 5, row 22).
   */
  async startAnew(by: BillingActor): Promise<void> {
    await this.save(by);
    const { tx, tenant, today, now } = this;
    const [row] = await tx
      .insert(tenantSubscriptions)
      .values({ tenantId: tenant.id, status: "ACTIVE", tier: "FREE", createdAt: now })
      .returning();
    if (!row) throw new Error("The new subscription was not stored");
    const subscription = { ...subscriptionOf(row), statusSince: today };
    this.#startFrom({ ...this.#state, subscription, items: [], segments: [] });
  }
}

async function openBilling(
  tx: ControlTransaction,
  tenantId: string,
  now: Date,
  invoiceIds: readonly string[],
): Promise<Billing> {
  const subscription = await lockSubscription(tx, tenantId);
  const [tenant] = await tx.select().from(tenants).where(eq(tenants.id, tenantId));
  if (!tenant) throw new AppError("not_found", "tenant.unknown", "There is no such tenant.");
  const state = await loadState(tx, tenant, subscription, invoiceIds);
  const prices = await loadPrices(tx, tenant.currency);
  const ratesOf = await loadTaxRates(tx);
  const today = localDay(tenant.billingTz, now);
  const issuedOn = localDay(SUPPLIER_TIME_ZONE, now);
  const sceneOn = (date: Day): Scene => ({
    ...{ date, today, issuedOn, ...prices },
    rates: ratesOf(tenant.taxTreatment, issuedOn),
    newId: uuidv7,
  });
  return new Billing(tx, tenant, state, now, today, issuedOn, sceneOn);
}

export type BillingOptions = {
  /** The version that the caller saw; another one is refused as `stale`. */
  version?: number | undefined;
  /** Invoices to load beside those that are open or still running. */
  invoiceIds?: readonly string[];
};

/**
 * The single road to a tenant's billing: one transaction that locks its subscription, runs what is due
 * by now, does the work, and writes documents, ledger, audit and outbox. `now` is billing's time. The
 * work's refusal rolls all of it back. Throws `not_found` and BillingRefusal.
 */
export async function inBilling<T>(
  tenantId: string,
  now: Date,
  by: BillingActor,
  work: (billing: Billing) => Promise<T>,
  { version, invoiceIds = [] }: BillingOptions = {},
): Promise<T> {
  return controlDb().transaction(async (tx) => {
    const billing = await openBilling(tx, tenantId, now, invoiceIds);
    billing.catchUp();
    if (version !== undefined && version !== billing.state.subscription.version) {
      throw new BillingRefusal(STALE);
    }
    const result = await work(billing);
    await billing.save(by);
    return result;
  });
}
