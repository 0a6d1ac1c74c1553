import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { admitSignIn, rememberPlace } from "./sign-in-throttle";
import { clearExpiredRateLimits, spend } from "./throttle";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

const attempt = (account: string, ip: string, device?: string) => ({ account, ip, device });
/** Tries at once; says how many were let in. */
async function flood(tries: ReturnType<typeof attempt>[]): Promise<number> {
  const outcomes = await Promise.allSettled(tries.map(admitSignIn));
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const limited = { code: "rate_limited", retryAfterSeconds: expect.any(Number) };

test("an address gets ten tries on an account, however parallel", async () => {
  await rememberPlace(attempt("a:pair", "198.51.100.1"));
  expect(await flood(times(30, () => attempt("a:pair", "198.51.100.1")))).toBe(10);
  const error = await admitSignIn(attempt("a:pair", "198.51.100.1")).catch((caught) => caught);
  expect(error).toMatchObject(limited);
  expect(error.retryAfterSeconds).toBeGreaterThan(800);
});

test("success gives the tries back", async () => {
  for (const _ of times(25, () => 0)) {
    const admission = await admitSignIn(attempt("a:good", "198.51.100.2"));
    await admission.succeeded();
  }
});

test("an address gets a hundred tries on all accounts together", async () => {
  const tries = times(130, (index) => attempt(`a:spread-${index}`, "198.51.100.3"));
  expect(await flood(tries)).toBe(100);
});

describe("a stranger's flood from many addresses", () => {
  const account = "a:owner";
  const home = "203.0.113.50";
  const strangers = (count: number) =>
    times(count, (index) => attempt(account, `10.0.${index >> 8}.${index & 255}`));

  test("gets a handful of guesses, then one per wait", async () => {
    await (await admitSignIn(attempt(account, home, "own-device"))).succeeded();
    // Five at once, and one more per wait that ends while the flood runs: 1 s, 2 s, 4 s…
    expect(await flood(strangers(300))).toBeLessThanOrEqual(10);
  });

  test("and after many failures one guess a minute, which is what a newcomer waits", async () => {
    await flood([attempt(account, "10.8.8.8")]);
    await controlDb().delete(rateLimits).where(sql`key like 'sign-in-wait:%'`);
    await controlDb()
      .update(rateLimits)
      .set({ points: 500 })
      .where(sql`key like 'sign-in-strangers:%'`);
    expect(await flood(strangers(50))).toBe(1);
    const error = await admitSignIn(attempt(account, "192.0.2.99")).catch((caught) => caught);
    expect(error).toMatchObject(limited);
    expect(error.retryAfterSeconds).toBeGreaterThan(30);
    expect(error.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  test("does not keep the owner out at an address he has used", async () => {
    const admission = await admitSignIn(attempt(account, home));
    expect(admission).toBeDefined();
  });

  test("nor on a device he has used, at an address he has not", async () => {
    await admitSignIn(attempt(account, "192.0.2.77", "own-device"));
    // Not even from the very address a stranger has spent.
    await flood(times(20, () => attempt(account, "192.0.2.78")));
    await admitSignIn(attempt(account, "192.0.2.78", "own-device"));
  });

  test("a device of one account is nothing to another", async () => {
    await flood(times(12, (index) => attempt("a:victim", `10.1.0.${index}`)));
    await expect(admitSignIn(attempt("a:victim", "10.1.1.1", "own-device"))).rejects.toMatchObject(
      limited,
    );
  });
});

test("a try refused for the wait counts as no failure", async () => {
  const newcomer = attempt("a:newcomer", "192.0.2.150");
  let admitted = 0;
  for (const _ of times(30, () => 0)) admitted += await flood([newcomer]);
  expect(admitted).toBeLessThan(10);
  await controlDb().delete(rateLimits).where(sql`key like 'sign-in-wait:%'`);
  await admitSignIn(newcomer);
});

test("the wait grows from second to second", async () => {
  const waits: number[] = [];
  await controlDb().delete(rateLimits).where(sql`key like 'sign-in-wait:%'`);
  for (const index of times(8, (position) => position)) {
    await admitSignIn(attempt("a:grows", `10.2.0.${index}`));
    const [row] = await controlDb()
      .select({ seconds: sql<number>`extract(epoch from expire - now())::float` })
      .from(rateLimits)
      .where(sql`key like 'sign-in-wait:%' and expire > now() - interval '1 minute'`)
      .orderBy(sql`expire desc`)
      .limit(1);
    waits.push(Math.round(row?.seconds ?? 0));
    // The wait is over; the count is not.
    await controlDb()
      .update(rateLimits)
      .set({ expire: sql`now() - interval '1 hour'` })
      .where(sql`key like 'sign-in-wait:%'`);
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4]);
});

test("nothing that names a person is stored readably", async () => {
  const rows = await controlDb().select({ key: rateLimits.key }).from(rateLimits);
  expect(rows.length).toBeGreaterThan(10);
  for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
});

test("spend counts any limit by name and key", async () => {
  const limit = { name: "check-subdomain", points: 3, seconds: 60 };
  const outcomes = await Promise.allSettled(times(9, () => spend(limit, "192.0.2.1")));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  await spend(limit, "192.0.2.2");
  await spend({ ...limit, name: "sign-up" }, "192.0.2.1");
  await expect(spend(limit, "192.0.2.1")).rejects.toMatchObject({
    ...limited,
    reason: "rate.limited",
  });
});

test("the worker removes what has expired and nothing else", async () => {
  const past = { key: "x:expired", points: 1, expire: new Date(Date.now() - 1_000) };
  const future = { key: "x:running", points: 1, expire: new Date(Date.now() + 60_000) };
  await controlDb().insert(rateLimits).values([past, future]);
  await clearExpiredRateLimits(new Date());
  const left = await controlDb().select().from(rateLimits).where(eq(rateLimits.key, past.key));
  expect(left).toEqual([]);
  expect(await controlDb().$count(rateLimits, eq(rateLimits.key, future.key))).toBe(1);
});
