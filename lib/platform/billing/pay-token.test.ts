import { beforeAll, describe, expect, test } from "vitest";
import { keyedDigest } from "@/lib/core/secrets";
import { payLink, payToken, readPayToken } from "./pay-token";

const SECRET = "a-secret-of-the-tests-and-of-nothing-else";
const INVOICE = "019a0000-0000-7000-8000-000000000001";
const OTHER = "019a0000-0000-7000-8000-000000000002";
const NOW = new Date("2026-06-10T09:00:00Z");

beforeAll(() => {
  Object.assign(process.env, {
    APP_ENV: "test",
    APP_URL: "https://ilms.example/",
    AUTH_SECRET: SECRET,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  });
});

test("a link pays its invoice for sixty days", () => {
  const link = payLink(INVOICE, NOW);
  expect(link).toMatch(/^https:\/\/ilms\.example\/pay\/[\w.-]+$/);
  const token = link.slice(link.lastIndexOf("/") + 1);
  expect(readPayToken(token, NOW)).toBe(INVOICE);
  expect(readPayToken(token, new Date("2026-08-08T23:59:59Z"))).toBe(INVOICE);
  expect(readPayToken(token, new Date("2026-08-09T00:00:00Z"))).toBeUndefined();
});

describe("what is not taken", () => {
  const good = () => payToken(INVOICE, "2026-08-09");
  const digest = () => good().split(".")[2] ?? "";
  test.each<[string, () => string]>([
    ["another invoice", () => good().replace(INVOICE, OTHER)],
    ["a later day", () => good().replace("2026-08-09", "2027-08-09")],
    ["a changed digest", () => good().replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["a digest cut short", () => good().slice(0, -1)],
    ["more behind it", () => `${good()}A`],
    ["upper case, which is another spelling", () => good().replace(/^\w+/, "019A0000")],
    ["nothing", () => ""],
    ["a line break", () => `${good()}\n`],
    [
      "a digest for another purpose",
      () => `${INVOICE}.2026-08-09.${keyedDigest(SECRET, "mail-link", `${INVOICE}\n2026-08-09`)}`,
    ],
    [
      "a digest with another key",
      () =>
        `${INVOICE}.2026-08-09.${keyedDigest("another", "pay-invoice", `${INVOICE}\n2026-08-09`)}`,
    ],
    ["the parts in another order", () => `${INVOICE}.${digest()}.2026-08-09`],
  ])("%s", (_, forge) => {
    expect(readPayToken(good(), NOW)).toBe(INVOICE);
    expect(readPayToken(forge(), NOW)).toBeUndefined();
  });
});
