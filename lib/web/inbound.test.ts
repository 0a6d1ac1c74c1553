import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanInbound } from "./inbound";

let isProxyTrusted = false;
const server = createServer((request, response) => {
  cleanInbound(request, isProxyTrusted);
  response.end(JSON.stringify(request.headers));
});
beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(() => server.close());

async function seenHeaders() {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}`, {
    headers: {
      "x-forwarded-for": "6.6.6.6, 203.0.113.9",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "6.6.6.6",
    },
  });
  return (await response.json()) as Record<string, string>;
}

test("without a proxy, what a client says of itself is dropped", async () => {
  isProxyTrusted = false;
  const headers = await seenHeaders();
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(headers["x-forwarded-host"]).toBeUndefined();
  expect(headers["x-real-ip"]).toBeUndefined();
});

test("behind our proxy, the hop it wrote is the address", async () => {
  isProxyTrusted = true;
  const headers = await seenHeaders();
  expect(headers["x-forwarded-for"]).toBe("203.0.113.9");
  expect(headers["x-forwarded-host"]).toBeUndefined();
});
