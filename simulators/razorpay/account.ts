import { createHmac } from "node:crypto";
import { SimulatorClock, type TimeSource } from "./clock";
import { newIdentifier } from "./identifier";
import { type Refusal, unknownId } from "./refusal";
import type { Stall } from "./stall";
import { type Kind, Store, type Stored, type Task } from "./store";
import { webhookOf } from "./webhook";

/** What to do with the webhooks of coming events. */
type WebhookMode = {
  /** How many of the next events never leave. */
  drop: number;
  delayMs: number;
  /** How many of the next events are sent twice. */
  duplicate: number;
  isHolding: boolean;
  /** After a day without success, until somebody enables it. */
  isDisabled: boolean;
};

/** Failures that were ordered for coming calls of the API. */
export type Fault = {
  remaining: number;
  /** "POST /v1/orders", or a beginning of it; without one every call. */
  call: string | undefined;
  /** The refusal to answer with; without one the call is carried out and its answer lost. */
  refusal: Refusal | undefined;
};

export type AccountSettings = {
  keyId: string;
  keySecret: string;
  time?: TimeSource | undefined;
  dir?: string | undefined;
};

/** One merchant's account: its records, its clock and what was ordered to go wrong. */
export class Account {
  readonly store: Store;
  readonly clock: SimulatorClock;
  readonly keyId: string;
  readonly keySecret: string;
  readonly webhooks: WebhookMode = {
    drop: 0,
    delayMs: 0,
    duplicate: 0,
    isHolding: false,
    isDisabled: false,
  };
  faults: Fault[] = [];
  areRefundsHeld = false;
  stall: Stall | undefined;
  /** Idempotency keys of refunds that are at work. */
  readonly keysInFlight = new Set<string>();

  constructor(settings: AccountSettings) {
    this.store = new Store(settings.dir);
    this.clock = new SimulatorClock(settings.time, this.store.find("clocks", "clock")?.offset);
    this.keyId = settings.keyId;
    this.keySecret = settings.keySecret;
  }

  /** A record by its id. Throws the service's refusal. */
  get<K extends Kind>(kind: K, id: string): Stored<K> {
    const record = this.store.find(kind, id);
    if (!record) throw unknownId();
    return record;
  }

  /** Reports an event to the webhook, as things stand now. */
  emit(event: string, payload: Record<string, object | undefined>): void {
    const mode = this.webhooks;
    const webhook = webhookOf(event, payload, this.clock.now());
    webhook.nextAt += mode.delayMs;
    if (mode.isDisabled || mode.drop > 0) webhook.state = "dropped";
    else if (mode.isHolding) webhook.state = "held";
    if (mode.drop > 0) mode.drop -= 1;
    if (mode.duplicate > 0) {
      mode.duplicate -= 1;
      webhook.repeats = 1;
    }
    this.store.put("webhooks", webhook);
  }

  /** Moves the clock, over a restart too. */
  setClock(moment: number): void {
    this.store.put("clocks", { id: "clock", offset: this.clock.set(moment) });
    this.store.commit();
  }

  schedule(kind: Task["kind"], about: string, inMinutes: number): void {
    const at = this.clock.now() + inMinutes * 60_000;
    this.store.put("tasks", { id: newIdentifier("task_"), kind, about, at, isDone: false });
  }

  /** What Checkout hands to the browser as proof. */
  signCheckout(orderId: string, paymentId: string): string {
    return createHmac("sha256", this.keySecret).update(`${orderId}|${paymentId}`).digest("hex");
  }

  /** The fault that the next call runs into, used up by that. */
  takeFault(call: string): Fault | undefined {
    const fault = this.faults.find(
      (one) => one.remaining > 0 && (!one.call || call.startsWith(one.call)),
    );
    if (fault) fault.remaining -= 1;
    this.faults = this.faults.filter((one) => one.remaining > 0);
    return fault;
  }
}
