import { lt } from "drizzle-orm";
import { idempotencyKeys, signInTokens } from "@/db/control";
import { DataJobAgenda, planDataJobs, workOnNextJob } from "@/lib/admin/data-job/agenda";
import { notifyFollowers } from "@/lib/admin/follow/notify-followers";
import { clearDeleted } from "@/lib/admin/subject/clear-deleted";
import { DeliveryAgenda } from "@/lib/admin/webhook/agenda";
import { deliverNext, planDeliveries } from "@/lib/admin/webhook/deliver-next";
import { fanOut } from "@/lib/admin/webhook/fan-out";
import { currentTime } from "@/lib/core/clock";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import type { Job } from "@/lib/core/worker";
import { sealControl } from "@/lib/platform/audit/seal-control";
import { billingTime } from "@/lib/platform/billing/clock";
import { closeEnded } from "@/lib/platform/billing/leave/close-ended";
import { countNext } from "@/lib/platform/billing/limit/count-next";
import { debitMandates } from "@/lib/platform/billing/mandate/debit-mandates";
import { reconcileNightly } from "@/lib/platform/billing/reconcile/nightly";
import { runReconciliation } from "@/lib/platform/billing/reconcile/run-reconciliation";
import { remindNext } from "@/lib/platform/billing/reminder/remind-next";
import { runDue } from "@/lib/platform/billing/run-due";
import { clearExpiredRateLimits } from "@/lib/platform/identity/throttle";
import { relayNext } from "@/lib/platform/outbox/relay";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { fillWarmPool } from "@/lib/platform/provisioning/warm-pool";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import {
  type TenantWork,
  workOnEveryTenant,
  workOnHintedTenant,
} from "@/lib/platform/tenant-work/work-on-tenants";
import { workOnInbox } from "@/lib/platform/webhook/work-inbox";
import { RECORD_ENGINE, REGISTER } from "./resources";
import { SUBSCRIBERS } from "./subscribers";

const MINUTE_MS = 60_000;

async function removeExpired(): Promise<boolean> {
  const now = new Date();
  await controlDb().delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now));
  await controlDb().delete(signInTokens).where(lt(signInTokens.expiresAt, now));
  await clearExpiredRateLimits(now);
  return false;
}

const WEBHOOKS = new DeliveryAgenda();
const DATA_JOBS = new DataJobAgenda();

const TENANT_WORK: TenantWork = {
  handled: new Set(Object.keys(SUBSCRIBERS)),
  followUps: [fanOut, notifyFollowers(REGISTER), clearDeleted(REGISTER)],
  async afterwards(tenantId, place) {
    await planDeliveries(WEBHOOKS, tenantId, place);
    await planDataJobs(DATA_JOBS, tenantId, place);
  },
};

/** Everything the worker does. */
export const JOBS: readonly Job[] = [
  { name: "provisioning", lanes: 4, everyMs: 1_000, turn: runNextJob },
  {
    name: "warm-pool",
    lanes: 1,
    everyMs: 5_000,
    turn: () => fillWarmPool(config().WARM_POOL_SIZE),
  },
  { name: "outbox", lanes: 2, everyMs: 2_000, turn: (log) => relayNext(SUBSCRIBERS, log) },
  {
    name: "webhook-inbox",
    lanes: 1,
    everyMs: 2_000,
    turn: (log) => workOnInbox(currentTime(), log),
  },
  {
    name: "tenant-work",
    lanes: 2,
    everyMs: 1_000,
    turn: () => workOnHintedTenant(TENANT_WORK),
  },
  {
    name: "tenant-round",
    lanes: 1,
    everyMs: 5 * MINUTE_MS,
    turn: async (log) => {
      await workOnEveryTenant(TENANT_WORK, log);
      return false;
    },
  },
  // They spend their time waiting for others' servers, so many wait side by side.
  {
    name: "webhook-deliveries",
    lanes: 24,
    everyMs: 1_000,
    turn: () => deliverNext(WEBHOOKS, currentTime()),
  },
  {
    name: "data-jobs",
    lanes: 2,
    everyMs: 1_000,
    turn: (log) =>
      workOnNextJob(DATA_JOBS, {
        engine: RECORD_ENGINE,
        findTenant: findTenantById,
        now: currentTime,
        log,
      }),
  },
  {
    name: "billing-due",
    lanes: 1,
    everyMs: 5 * MINUTE_MS,
    turn: async () => {
      await runDue(await billingTime(currentTime()));
      return false;
    },
  },
  {
    name: "billing-reminders",
    lanes: 1,
    everyMs: 10 * MINUTE_MS,
    turn: async (log) => remindNext(await billingTime(currentTime()), log),
  },
  {
    name: "reconcile-orders",
    lanes: 1,
    everyMs: 5 * MINUTE_MS,
    turn: async () => {
      await runReconciliation("orders", await billingTime(currentTime()));
      return false;
    },
  },
  {
    name: "reconcile-nightly",
    lanes: 1,
    everyMs: 10 * MINUTE_MS,
    turn: async (log) => {
      await reconcileNightly(await billingTime(currentTime()), log);
      return false;
    },
  },
  {
    name: "mandate-debits",
    lanes: 1,
    everyMs: 10 * MINUTE_MS,
    turn: async (log) => {
      await debitMandates(await billingTime(currentTime()), log);
      return false;
    },
  },
  {
    name: "ended-workspaces",
    lanes: 1,
    everyMs: 10 * MINUTE_MS,
    turn: async (log) => {
      await closeEnded(await billingTime(currentTime()), log);
      return false;
    },
  },
  { name: "record-count", lanes: 1, everyMs: MINUTE_MS, turn: () => countNext(currentTime()) },
  { name: "control-audit", lanes: 1, everyMs: 5_000, turn: sealControl },
  { name: "housekeeping", lanes: 1, everyMs: 5 * MINUTE_MS, turn: removeExpired },
];
