import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Account } from "./account";
import { answerCall } from "./api";
import { pay } from "./checkout";
import { CHECKOUT_ASSETS, checkoutPage } from "./checkout-page";
import type { TimeSource } from "./clock";
import { CONTROLS, stateOf } from "./control";
import { Courier, type WebhookTarget } from "./delivery";
import { toJson } from "./json";
import { refundInFlight } from "./refund";
import { Refusal } from "./refusal";
import { runTasks } from "./task";
import { SIMULATOR_WEBHOOK_SECRET } from "./webhook";

const LOOK_EVERY_MS = 1_000;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { code: "BAD_REQUEST_ERROR", description: "The body is not JSON" });
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(toJson(body));
}

function answerText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
  });
  response.end(text);
}

const camel = (path: string) => path.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Carries out one order to the simulator: POST /sim/control/lose-answers and so on. */
async function answerControl(
  world: { account: Account; courier: Courier },
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "GET" && name === "") return answer(response, 200, stateOf(world.account));
  const found = Object.entries(CONTROLS).find(([key]) => key === camel(name));
  if (!found || request.method !== "POST") {
    throw new Refusal(404, { code: "BAD_REQUEST_ERROR", description: "There is no such control" });
  }
  // The table's rows differ in their input, which each checks itself.
  const run = found[1].run as (of: typeof world, input: unknown) => Promise<unknown>;
  answer(response, 200, (await run(world, await readBody(request))) ?? { success: true });
}

function checkKey(account: Account, request: IncomingMessage): void {
  const expected = `Basic ${Buffer.from(`${account.keyId}:${account.keySecret}`).toString("base64")}`;
  if (request.headers.authorization === expected) return;
  throw new Refusal(401, { code: "BAD_REQUEST_ERROR", description: "Authentication failed" });
}

/** While a refund is at work its key belongs to it. Throws the refusal for a second request. */
function holdKey(account: Account, key: string | undefined): () => void {
  if (key === undefined) return () => {};
  if (account.keysInFlight.has(key)) throw refundInFlight();
  account.keysInFlight.add(key);
  return () => account.keysInFlight.delete(key);
}

async function answerApi(
  account: Account,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  checkKey(account, request);
  const body = await readBody(request);
  const { method = "GET" } = request;
  const fault = account.takeFault(`${method} ${url.pathname}`);
  if (fault?.refusal) throw fault.refusal;
  const header = request.headers["x-refund-idempotency"];
  const idempotencyKey = typeof header === "string" ? header : undefined;
  const release = holdKey(account, idempotencyKey);
  let result: object;
  try {
    await account.stall?.hold(`${method} ${url.pathname}`);
    const path = url.pathname.split("/").slice(2).filter(Boolean);
    result = answerCall(account, {
      method,
      path,
      parameters: url.searchParams,
      body,
      idempotencyKey,
    });
  } finally {
    release();
  }
  account.store.commit();
  if (fault) {
    request.socket.destroy();
    return;
  }
  answer(response, 200, result);
}

export type RazorpaySimulator = Awaited<ReturnType<typeof createRazorpaySimulator>>;

/**
 * Stand-in for Razorpay: REST API, Checkout and webhooks, kept in memory or, with `dir`, in a folder that
 * survives restarts. Time comes from `now`: a Date stands still, a function is followed, without either
 * it runs with the wall clock; `control.clock` and `control.advance` move it in every case. Webhooks go
 * to an address or to a function of the same process; `settled` waits for them. Development and tests
 * only.
 */
export async function createRazorpaySimulator(
  settings: {
    webhookTarget?: WebhookTarget | undefined;
    webhookSecret?: string | undefined;
    now?: TimeSource | undefined;
    dir?: string | undefined;
    /** A free one unless told. */
    port?: number | undefined;
    keyId?: string | undefined;
    keySecret?: string | undefined;
  } = {},
) {
  const account = new Account({
    keyId: settings.keyId ?? "rzp_test_simulated",
    keySecret: settings.keySecret ?? "sim_key_secret",
    time: settings.now,
    dir: settings.dir,
  });
  const secret = settings.webhookSecret ?? SIMULATOR_WEBHOOK_SECRET;
  const courier = new Courier(account, settings.webhookTarget, secret);
  const world = { account, courier };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://razorpay");
    const { pathname } = url;
    runTasks(account, account.clock.now());
    const asset = CHECKOUT_ASSETS[pathname];
    if (asset) return answerText(response, asset.type, asset.read());
    if (pathname === "/v1/checkout/public") {
      return answerText(response, "text/html", checkoutPage(account, url.searchParams));
    }
    if (pathname === "/v1/checkout/pay" && request.method === "POST") {
      const result = pay(account, await readBody(request));
      account.store.commit();
      return answer(response, 200, result);
    }
    if (pathname === "/sim/control" || pathname.startsWith("/sim/control/")) {
      return answerControl(world, pathname.slice("/sim/control/".length), request, response);
    }
    return answerApi(account, url, request, response);
  }

  const server = createServer((request, response) => {
    route(request, response)
      .catch((error: unknown) => {
        const refusal =
          error instanceof Refusal
            ? error
            : new Refusal(500, { code: "SERVER_ERROR", description: String(error) });
        answer(response, refusal.status, { error: { ...refusal.body, metadata: {} } });
      })
      // After the answer, as the service does.
      .finally(() => void courier.settled());
  });
  await new Promise<void>((resolve) => {
    server.listen(settings.port ?? 0, settings.port ? "localhost" : "127.0.0.1", resolve);
  });
  // A running clock makes retries and late answers due without anybody asking.
  const timer = setInterval(() => void courier.settled(), LOOK_EVERY_MS);
  timer.unref();

  const { port } = server.address() as AddressInfo;
  type Run = typeof CONTROLS;
  const control = Object.fromEntries(
    Object.entries(CONTROLS).map(([name, { run }]) => [
      name,
      async (input: unknown) => {
        const result = await (run as (of: typeof world, given: unknown) => Promise<unknown>)(
          world,
          input,
        );
        void courier.settled();
        return result;
      },
    ]),
  ) as {
    [Name in keyof Run]: (input?: Parameters<Run[Name]["run"]>[1]) => ReturnType<Run[Name]["run"]>;
  };

  return {
    url: settings.port ? `http://localhost:${port}` : `http://127.0.0.1:${port}`,
    control,
    /** Everything there is, oldest first. */
    state: () => stateOf(account),
    now: () => new Date(account.clock.now()),
    settled: () => courier.settled(),
    async close(): Promise<void> {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}
