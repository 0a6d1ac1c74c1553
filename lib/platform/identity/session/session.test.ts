import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { settings } from "@/db/tenant/core/settings";
import { userSessions, users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { createTestWorkspace, NOW, originAt, type TestWorkspace } from "../test-workspace";
import { checkSession } from "./check";
import { endSession } from "./end";

import { openSession } from "./open";
import { DEFAULT_POLICY, SECURITY_POLICY } from "./policy";
import { listSessions } from "./queries";
import { revokeSession } from "./revoke";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const MINUTE = 60_000;
const IDLE_MS = DEFAULT_POLICY.idleMinutes * MINUTE;
const LIFE_MS = DEFAULT_POLICY.absoluteHours * 60 * MINUTE;

async function signIn(now = NOW) {
  const opened = await inTenant(acme.tenant.place, (tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", originAt(now)),
  );
  if (!opened) throw new Error("no session");
  return { ...opened, kind: "browser" as const };
}
const check = (claim: Parameters<typeof checkSession>[1], now = NOW) =>
  checkSession(acme.tenant.place, claim, now);

const row = async (id: string) => {
  const [found] = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(userSessions).where(eq(userSessions.id, id)),
  );
  return found;
};

test("a session yields the person with roles and permissions, and is audited", async () => {
  const session = await signIn();
  expect(await check(session)).toMatchObject({
    kind: "user",
    id: acme.owner.id,
    name: "Ada",
    email: "ada@acme.test",
    roles: ["Administrator"],
    grants: [{ codes: new Set(["*"]) }],
    sessionId: session.sessionId,
    keyId: undefined,
    impersonation: undefined,
  });
  const audit = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.recordId, session.sessionId)),
  );
  expect(audit).toMatchObject([{ action: "login", actorUserId: acme.owner.id }]);
  expect(JSON.stringify(await row(session.sessionId))).not.toContain(session.secret);
});

describe("no session without", () => {
  test("the secret", async () => {
    const session = await signIn();
    expect(await check({ ...session, secret: `${session.secret.slice(1)}x` })).toBeUndefined();
  });
  test("the right kind: a browser's session is no API token's", async () => {
    const { sessionId, userId } = await signIn();
    expect(await check({ sessionId, userId, kind: "api" })).toBeUndefined();
  });
  test("the person it belongs to", async () => {
    const session = await signIn();
    expect(await check({ ...session, userId: uuidv7() })).toBeUndefined();
  });
  test("the tenant it was opened in", async () => {
    const session = await signIn();
    expect(await checkSession(globex.tenant.place, session, NOW)).toBeUndefined();
  });
});

test("twelve idle hours end it, use prolongs it, thirty days end it anyway", async () => {
  const session = await signIn();
  expect(await check(session, later(IDLE_MS - MINUTE))).toBeDefined();
  expect(await check(session, later(2 * IDLE_MS - 2 * MINUTE))).toBeDefined();
  expect(await check(session, later(3 * IDLE_MS))).toBeUndefined();

  const busy = await signIn();
  for (let at = 0; at < LIFE_MS; at += IDLE_MS - MINUTE) {
    expect(await check(busy, later(at))).toBeDefined();
  }
  expect(await check(busy, later(LIFE_MS))).toBeUndefined();
});

test("a stricter policy of the workspace holds with the next request", async () => {
  const session = await signIn();
  const value = { idleMinutes: 5, absoluteHours: 1 };
  await inTenant(acme.tenant.place, (tx) =>
    tx.insert(settings).values({ ...SECURITY_POLICY, value, updatedAt: NOW }),
  );
  expect(await check(session, later(4 * MINUTE))).toBeDefined();
  expect(await check(session, later(10 * MINUTE))).toBeUndefined();
  const busy = await signIn();
  for (let at = 0; at < 60 * MINUTE; at += 4 * MINUTE) {
    expect(await check(busy, later(at))).toBeDefined();
  }
  expect(await check(busy, later(60 * MINUTE))).toBeUndefined();
  await inTenant(acme.tenant.place, (tx) =>
    tx.delete(settings).where(eq(settings.key, SECURITY_POLICY.key)),
  );
});

test("last seen is written at most once a minute", async () => {
  const session = await signIn();
  await check(session, later(59_000));
  expect((await row(session.sessionId))?.lastSeenAt).toEqual(NOW);
  await check(session, later(61_000));
  expect((await row(session.sessionId))?.lastSeenAt).toEqual(later(61_000));
});

test("a person who is suspended is out with the next request", async () => {
  const session = await signIn();
  const setStatus = (status: "active" | "suspended") =>
    inTenant(acme.tenant.place, (tx) =>
      tx.update(users).set({ status }).where(eq(users.id, acme.owner.id)),
    );
  await setStatus("suspended");
  expect(await check(session)).toBeUndefined();
  const again = await inTenant(acme.tenant.place, (tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", originAt(NOW)),
  );
  expect(again).toBeUndefined();
  await setStatus("active");
  expect(await check(session)).toBeDefined();
});

test("signing out ends the session at once, keeps the row and is audited once", async () => {
  const session = await signIn();
  await endSession(acme.tenant.place, session, originAt(NOW));
  await endSession(acme.tenant.place, session, originAt(later(5)));
  expect(await check(session)).toBeUndefined();
  expect((await row(session.sessionId))?.revokedAt).toEqual(NOW);
  const audit = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.recordId, session.sessionId)),
  );
  expect(audit.map(({ action }) => action).sort()).toEqual(["login", "logout"]);
});

describe("the list of one's own sessions", () => {
  const asked = async (session: Awaited<ReturnType<typeof signIn>>, now = NOW) => ({
    ...originAt(now),
    tenant: acme.tenant,
    actor: await check(session, now),
  });

  test("shows what holds and which is this one; revoking is immediate and own only", async () => {
    const [mine, other, over] = [await signIn(), await signIn(), await signIn()];
    await endSession(acme.tenant.place, over, originAt(NOW));
    const request = await asked(mine);
    const listed = await read(listSessions, request, undefined);
    expect(listed.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([
      mine.sessionId,
    ]);
    expect(listed[0]?.id).toBe(other.sessionId);
    expect(listed[0]?.device).toBe("Chrome on Linux");
    expect(listed.map(({ id }) => id)).not.toContain(over.sessionId);

    await execute(revokeSession, request, { id: other.sessionId });
    expect(await check(other)).toBeUndefined();
    expect(await check(mine)).toBeDefined();
    const twice = execute(revokeSession, request, { id: other.sessionId });
    await expect(twice).rejects.toMatchObject({ code: "not_found" });
  });

  test("another person's session is not found", async () => {
    const grace = { ...acme.owner, id: uuidv7(), name: "Grace", email: "grace@acme.test" };
    await inTenant(acme.tenant.place, (tx) => seedAccess(tx, { owner: grace, now: NOW }));
    const hers = await inTenant(acme.tenant.place, (tx) =>
      openSession(tx, { userId: grace.id }, "browser", originAt(NOW)),
    );
    const request = await asked(await signIn());
    await expect(execute(revokeSession, request, { id: hers?.sessionId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await read(listSessions, request, undefined)).map(({ id }) => id)).not.toContain(
      hers?.sessionId,
    );
  });
});
