import { isIPv6 } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { send } from "./send";
import { type Receiver, startReceiver } from "./test-receiver";

/** What the names of these tests lead to, and which were asked for: there is no name server here. */
const NAMES = new Map<string, string[]>();
const asked: string[] = [];
vi.mock("node:dns", () => ({
  lookup: (name: string, _options: unknown, callback: (...answer: unknown[]) => void) => {
    asked.push(name);
    const found = (NAMES.get(name) ?? []).map((address) => ({
      address,
      family: isIPv6(address) ? 6 : 4,
    }));
    callback(null, found);
  },
}));

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());
afterEach(() => receiver.reset());

const PATIENT = { isLoopbackAllowed: true, patienceMs: 10_000 };
const message = (url: string) => ({
  url,
  headers: { "content-type": "application/json" },
  body: "{}",
});

test("the status and the beginning of the answer come back", async () => {
  receiver.behave((_, response) => void response.writeHead(202).end("taken\0 \u{1f642}"));
  expect(await send(message(receiver.url()), PATIENT)).toEqual({
    code: 202,
    excerpt: "taken \u{1f642}",
    durationMs: expect.any(Number),
  });
});

test("a redirect is an answer, not a way to somewhere else", async () => {
  receiver.behave((_, response) => {
    response.writeHead(302, { location: receiver.url("/elsewhere") }).end();
  });
  expect(await send(message(receiver.url()), PATIENT)).toMatchObject({ code: 302 });
  expect(receiver.received.map(({ path }) => path)).toEqual(["/"]);
});

test("of an endless answer only the beginning is read", async () => {
  let sent = 0;
  receiver.behave((_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(1_024))) sent += 1;
    };
    response.on("drain", more);
    response.on("error", () => {});
    more();
  });
  const { code, excerpt } = await send(message(receiver.url()), PATIENT);
  expect(code).toBe(200);
  expect(excerpt).toBe("x".repeat(1_000));
  expect(sent).toBeGreaterThan(0);
});

test("who does not answer in time is left", async () => {
  receiver.behave(() => {});
  expect(await send(message(receiver.url()), { ...PATIENT, patienceMs: 50 })).toMatchObject({
    code: null,
    excerpt: "No answer within 0 s.",
  });
});

test("who answers and then stalls has answered", async () => {
  receiver.behave((_, response) => {
    response.writeHead(200);
    response.write("begun");
  });
  expect(await send(message(receiver.url()), { ...PATIENT, patienceMs: 1_500 })).toMatchObject({
    code: 200,
    excerpt: "begun",
  });
});

test("a connection that breaks is said to have broken", async () => {
  receiver.behave((_, response) => void response.destroy());
  expect(await send(message(receiver.url()), PATIENT)).toMatchObject({
    code: null,
    excerpt: "The connection was broken off.",
  });
});

test("where nobody listens the connection is refused", async () => {
  const gone = await startReceiver();
  await gone.close();
  expect(await send(message(gone.url()), PATIENT)).toMatchObject({
    code: null,
    excerpt: "The connection was refused.",
  });
});

test.each([["10.0.0.1"], ["169.254.169.254"], ["8.8.8.8", "127.0.0.1"], ["::ffff:192.168.0.1"]])(
  "a name that leads to %s is found out and not connected to",
  async (...addresses) => {
    NAMES.set("rebound.example", addresses);
    const answer = await send(message("https://rebound.example/"), {
      ...PATIENT,
      isLoopbackAllowed: false,
    });
    expect(answer).toMatchObject({ code: null, excerpt: expect.stringMatching(/private/) });
  },
);

test("what was checked is connected to, and nobody is asked a second time", async () => {
  const { port } = new URL(receiver.url());
  NAMES.set("receiver.localhost", ["127.0.0.1"]);
  asked.length = 0;
  const answer = await send(message(`http://receiver.localhost:${port}/`), PATIENT);
  expect(answer).toMatchObject({ code: 204 });
  expect(asked).toEqual(["receiver.localhost"]);
});

test.each([
  ["http://127.0.0.1/", /https/],
  ["https://127.0.0.1/", /private/],
  ["https://10.0.0.1/", /private/],
  ["https://[::ffff:169.254.169.254]/", /private/],
])("an address like %s that was stored somehow is not connected to", async (url, why) => {
  const answer = await send(message(url), { ...PATIENT, isLoopbackAllowed: false });
  expect(answer.code).toBeNull();
  expect(answer.excerpt).toMatch(why);
});
