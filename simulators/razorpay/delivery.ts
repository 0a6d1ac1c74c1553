import type { Account } from "./account";
import type { StoredWebhook } from "./store";
import { nextTask, runTasks } from "./task";
import { signWebhook } from "./webhook";

/** Where webhooks go: an address, or a function of the same process that answers like one. */
export type WebhookTarget = string | ((request: Request) => Promise<Response>);

const MINUTE = 60_000;
/** Minutes from the first try to each further one; section 14. After the last the endpoint is disabled. */
const RETRY_MINUTES = [1, 5, 30, 120, 360, 720, 1_440];
const ANSWER_WITHIN_MS = 5_000;

/** Sends one webhook and says what came back. */
async function send(
  target: WebhookTarget,
  { id, body }: { id: string | null; body: string },
  signature: string | null,
): Promise<{ status: number | null; error: string | null }> {
  const request = new Request(typeof target === "string" ? target : "http://localhost/webhook", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Razorpay-Webhook/v1",
      ...(signature !== null && { "x-razorpay-signature": signature }),
      ...(id !== null && { "x-razorpay-event-id": id }),
    },
    body,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  try {
    const response = await (typeof target === "string" ? fetch(request) : target(request));
    await response.body?.cancel();
    return { status: response.status, error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Carries webhooks to their target, one after the other, by the account's clock. */
export class Courier {
  readonly #account: Account;
  readonly #target: WebhookTarget | undefined;
  readonly #secret: string;
  #work: Promise<void> = Promise.resolve();

  constructor(account: Account, target: WebhookTarget | undefined, secret: string) {
    this.#account = account;
    this.#target = target;
    this.#secret = secret;
  }

  #next(): StoredWebhook | undefined {
    if (!this.#target) return undefined;
    return this.#account.store
      .all("webhooks")
      .filter(({ state }) => state === "pending")
      .sort((one, other) => one.nextAt - other.nextAt)[0];
  }

  async #deliver(target: WebhookTarget, webhook: StoredWebhook): Promise<void> {
    const { store, clock, webhooks } = this.#account;
    const at = clock.now();
    const answer = await send(target, webhook, signWebhook(this.#secret, webhook.body));
    webhook.attempts.push({ at, ...answer });
    const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300;
    if (isTaken && webhook.repeats > 0) webhook.repeats -= 1;
    else if (isTaken) webhook.state = "delivered";
    else {
      const tries = webhook.attempts.length;
      const minutes = RETRY_MINUTES[tries - 1];
      if (minutes === undefined) {
        webhook.state = "given_up";
        webhooks.isDisabled = true;
      } else webhook.nextAt = at + (minutes - (RETRY_MINUTES[tries - 2] ?? 0)) * MINUTE;
    }
    store.put("webhooks", webhook);
    store.commit();
  }

  /** `isMoving`: what became due on the way is sent at its own time, else now. */
  async #workUpTo(moment: number, isMoving: boolean): Promise<void> {
    const account = this.#account;
    for (;;) {
      const webhook = this.#next();
      const task = nextTask(account);
      const webhookAt = webhook?.nextAt ?? Number.POSITIVE_INFINITY;
      const taskAt = task?.at ?? Number.POSITIVE_INFINITY;
      const at = Math.min(webhookAt, taskAt);
      if (at > moment) return;
      if (taskAt <= webhookAt) runTasks(account, taskAt);
      else if (webhook && this.#target) {
        const unpin = isMoving ? account.clock.pin(at) : () => {};
        try {
          await this.#deliver(this.#target, webhook);
        } finally {
          unpin();
        }
      }
    }
  }

  /** One turn after the other. */
  #queue(work: () => Promise<void>): Promise<void> {
    const turn = this.#work.then(work);
    this.#work = turn.catch(() => {});
    return turn;
  }

  /** Does what is due now, and what becomes due by doing it. */
  settled(): Promise<void> {
    return this.#queue(() => this.#workUpTo(this.#account.clock.now(), false));
  }

  /** Moves the clock on; what becomes due on the way happens at its own time. Back is allowed too. */
  moveTo(moment: number): Promise<void> {
    return this.#queue(async () => {
      await this.#workUpTo(moment, true);
      this.#account.setClock(moment);
    });
  }

  /** Sends anything with any signature, once, and says what came back. */
  async sendForged(
    body: string,
    {
      secret,
      signature,
      id,
    }: { secret?: string | undefined; signature?: string | undefined; id: string | null },
  ): Promise<{ status: number | null; error: string | null }> {
    if (!this.#target) return { status: null, error: "There is no webhook target" };
    return send(this.#target, { id, body }, signature ?? signWebhook(secret ?? this.#secret, body));
  }
}
