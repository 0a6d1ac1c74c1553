import { z } from "zod";
import type { Account } from "./account";
import { pay, paymentInput } from "./checkout";
import type { Courier } from "./delivery";
import { closeDispute, openDispute } from "./dispute";
import { DEBIT_REJECTED } from "./instrument";
import { changeToken, settleDebit } from "./mandate";
import { readInput } from "./order";
import { failPayment } from "./payment";
import { finishRefund } from "./refund";
import { badRequest, Refusal } from "./refusal";
import { Stall } from "./stall";

type World = { account: Account; courier: Courier };

/** One order to the simulator, by HTTP or in the same process. */
const control = <Schema extends z.ZodType, Answer>(
  schema: Schema,
  run: (world: World, input: z.output<Schema>) => Answer,
) => ({
  run: async (world: World, input: z.input<Schema>): Promise<Awaited<Answer>> => {
    const answer = run(world, readInput(schema, input ?? {}));
    world.account.store.commit();
    return await answer;
  },
});

const byId = z.object({ id: z.string() });
const number = z.int().min(1);
const instant = z
  .union([z.iso.datetime({ offset: true }), z.date()])
  .transform((text) => new Date(text).getTime());
const DONE = { success: true } as const;

function debit({ account }: World, id: string) {
  const payment = account.get("payments", id);
  if (payment.entity.status !== "created") throw badRequest("The debit is not under way");
  return payment;
}

export const CONTROLS = {
  /** Sets the clock; what becomes due on the way happens at its own time. */
  clock: control(z.object({ now: instant }), ({ courier }, { now }) => courier.moveTo(now)),
  advance: control(z.object({ seconds: z.number().min(0) }), ({ account, courier }, { seconds }) =>
    courier.moveTo(account.clock.now() + seconds * 1_000),
  ),
  /** Waits until everything that is due was delivered. */
  settle: control(z.object({}), ({ courier }) => courier.settled()),
  /** Pays an order without a browser; `amount`, `currency` and `force` do what the service would not. */
  pay: control(
    paymentInput.extend({
      amount: z.int().optional(),
      currency: z.string().optional(),
      force: z.boolean().optional(),
    }),
    ({ account }, { amount, currency, force, ...input }) =>
      pay(account, input, { amount, currency, isForced: force }),
  ),

  /** The next calls are refused; `call` ("POST /v1/orders") narrows them. */
  failCalls: control(
    z.object({
      count: number.default(1),
      call: z.string().optional(),
      status: z.int().min(400).max(599).default(502),
      code: z.string().default("GATEWAY_ERROR"),
      description: z.string().default("Payment processing failed due to an error at the bank"),
      reason: z.string().optional(),
      field: z.string().optional(),
    }),
    ({ account }, { count, call, status, reason, field, code, description }) => {
      const body = { code, description, ...(reason && { reason }), ...(field && { field }) };
      account.faults.push({ remaining: count, call, refusal: new Refusal(status, body) });
      return DONE;
    },
  ),
  /** The next calls are carried out, and then the connection breaks without an answer. */
  loseAnswers: control(
    z.object({ count: number.default(1), call: z.string().optional() }),
    ({ account }, { count, call }) => {
      account.faults.push({ remaining: count, call, refusal: undefined });
      return DONE;
    },
  ),

  /** The next call waits before it takes effect, until `resumeCall`. */
  stallCall: control(z.object({ call: z.string().optional() }), ({ account }, { call }) => {
    account.stall = new Stall(call);
    return DONE;
  }),
  /** Answers when the call that is to wait has arrived. */
  awaitStalledCall: control(z.object({}), ({ account }) => account.stall?.arrived),
  resumeCall: control(z.object({}), ({ account }) => account.stall?.resume()),

  /** Events that never leave; without a count all of them, with 0 none any more. */
  dropWebhooks: control(
    z.object({ count: z.int().min(0).optional() }),
    ({ account }, { count }) => {
      account.webhooks.drop = count ?? Number.POSITIVE_INFINITY;
      return DONE;
    },
  ),
  /** Every coming event leaves later by this much; 0 ends it. */
  delayWebhooks: control(z.object({ seconds: z.number().min(0) }), ({ account }, { seconds }) => {
    account.webhooks.delayMs = seconds * 1_000;
    return DONE;
  }),
  /** The next events are delivered twice. */
  duplicateWebhooks: control(z.object({ count: number.default(1) }), ({ account }, { count }) => {
    account.webhooks.duplicate = count;
    return DONE;
  }),
  /** Coming events wait for `releaseWebhooks`. */
  holdWebhooks: control(z.object({}), ({ account }) => {
    account.webhooks.isHolding = true;
    return DONE;
  }),
  /** Ends the hold; the held events leave last first unless told otherwise. */
  releaseWebhooks: control(
    z.object({ order: z.enum(["reverse", "as_sent"]).default("reverse") }),
    async ({ account, courier }, { order }) => {
      account.webhooks.isHolding = false;
      const held = account.store.all("webhooks").filter(({ state }) => state === "held");
      if (order === "reverse") held.reverse();
      const now = account.clock.now();
      // Fractions of a millisecond keep their order among each other.
      for (const [index, webhook] of held.entries()) {
        const nextAt = now - (held.length - index) / 1_000;
        account.store.put("webhooks", Object.assign(webhook, { state: "pending", nextAt }));
      }
      account.store.commit();
      await courier.settled();
    },
  ),
  /** Sends an event again, as the dashboard's button does. */
  resendWebhook: control(byId, async ({ account, courier }, { id }) => {
    const webhook = account.get("webhooks", id);
    const nextAt = account.clock.now();
    account.store.put("webhooks", Object.assign(webhook, { state: "pending", nextAt }));
    await courier.settled();
  }),
  enableWebhooks: control(z.object({}), ({ account }) => {
    account.webhooks.isDisabled = false;
    return DONE;
  }),
  /** Sends any body with a given signature, or signed with a given secret; says what came back. */
  forgeWebhook: control(
    z.object({
      body: z.string(),
      signature: z.string().optional(),
      secret: z.string().optional(),
      id: z.string().nullable().default("evt_forged"),
    }),
    ({ courier }, { body, signature, secret, id }) =>
      courier.sendForged(body, { signature, secret, id }),
  ),

  openDispute: control(
    z.object({ payment_id: z.string(), amount: number.optional() }),
    ({ account }, { payment_id, amount }) => openDispute(account, payment_id, amount),
  ),
  loseDispute: control(byId, ({ account }, { id }) => closeDispute(account, id, "lost")),
  winDispute: control(byId, ({ account }, { id }) => closeDispute(account, id, "won")),

  confirmMandate: control(byId, ({ account }, { id }) => changeToken(account, id, "confirmed")),
  rejectMandate: control(byId, ({ account }, { id }) => changeToken(account, id, "rejected")),
  pauseMandate: control(byId, ({ account }, { id }) => changeToken(account, id, "paused")),
  cancelMandate: control(byId, ({ account }, { id }) => changeToken(account, id, "cancelled")),
  settleDebit: control(byId, (world, { id }) => settleDebit(world.account, debit(world, id))),
  rejectDebit: control(byId, (world, { id }) =>
    failPayment(world.account, debit(world, id), DEBIT_REJECTED),
  ),

  /** Coming refunds stay pending until `finishRefund`; `{held: false}` ends it. */
  holdRefunds: control(z.object({ held: z.boolean().default(true) }), ({ account }, { held }) => {
    account.areRefundsHeld = held;
    return DONE;
  }),
  finishRefund: control(
    byId.extend({ end: z.enum(["processed", "failed"]).default("processed") }),
    ({ account }, { id, end }) => finishRefund(account, id, end),
  ),
};

/** Everything there is, oldest first. */
export function stateOf({ clock, store, webhooks }: Account) {
  const entities = <T>(records: { entity: T }[]) => records.map(({ entity }) => entity);
  return {
    now: new Date(clock.now()).toISOString(),
    orders: entities(store.all("orders")),
    payments: entities(store.all("payments")),
    refunds: entities(store.all("refunds")),
    customers: entities(store.all("customers")),
    tokens: entities(store.all("tokens")),
    disputes: entities(store.all("disputes")),
    webhooks: store.all("webhooks"),
    isWebhookDisabled: webhooks.isDisabled,
  };
}
