import * as bcrypt from "@node-rs/bcrypt";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { signInTokens } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "./session/check";
import { openSession } from "./session/open";
import { signInAsPerson, signInWithPassword, signInWithToken } from "./sign-in";
import { issueSignInToken } from "./sign-in-token";
import { createTestWorkspace, NOW, originAt, PASSWORD, type TestWorkspace } from "./test-workspace";

vi.mock("@node-rs/bcrypt", { spy: true });

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());
beforeEach(() => {
  vi.mocked(bcrypt.verify).mockClear();
});

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const signIn = (email: string, password: string, ip?: string) =>
  signInWithPassword(acme.tenant, { email, password }, "browser", originAt(NOW, ip));
const refused = { code: "unauthenticated", reason: "sign-in.refused" };

test("the right password opens a session, whatever the case of the address", async () => {
  const opened = await signIn(" ADA@acme.test ", PASSWORD);
  expect(await checkSession(acme.tenant.place, { ...opened, kind: "browser" }, NOW)).toBeDefined();
});

test("nobody can tell an unknown person from a wrong password", async () => {
  const errors = [
    await signIn("nobody@acme.test", PASSWORD).catch((error) => error),
    await signIn("ada@acme.test", "wrong").catch((error) => error),
  ];
  expect(errors[0]).toMatchObject(refused);
  expect(errors[0]).toEqual(errors[1]);
  // Equal work, counted instead of timed: one comparison each, at the same cost.
  const compared = vi.mocked(bcrypt.verify).mock.calls.map(([, hash]) => hash);
  expect(compared.map((hash) => bcrypt.parseOptions(hash).cost)).toEqual([12, 12]);
});

test("an account that is not active looks like a wrong password", async () => {
  const setStatus = (status: "active" | "deactivated") =>
    inTenant(acme.tenant.place, (tx) => tx.update(users).set({ status }));
  await setStatus("deactivated");
  await expect(signIn("ada@acme.test", PASSWORD)).rejects.toMatchObject(refused);
  await setStatus("active");
});

test("a person of one tenant is nobody in the next", async () => {
  await expect(signIn("ada@globex.test", PASSWORD)).rejects.toMatchObject(refused);
});

test("a workspace that is not ready lets nobody in", async () => {
  const suspended = { ...acme.tenant, lifecycle: "deprovisioning" };
  await expect(
    signInWithPassword(
      suspended,
      { email: "ada@acme.test", password: PASSWORD },
      "browser",
      originAt(NOW),
    ),
  ).rejects.toMatchObject({ code: "unavailable" });
});

test("a blank form says what is missing, by field", async () => {
  await expect(signIn("", "")).rejects.toMatchObject({
    code: "invalid",
    fields: { email: expect.any(String), password: expect.any(String) },
  });
  await expect(signIn("a\u0000@acme.test", "x")).rejects.toMatchObject({ code: "invalid" });
  expect(bcrypt.verify).not.toHaveBeenCalled();
});

test("ten failures are refused without looking at the password, and only at that address", async () => {
  await signIn("ada@acme.test", PASSWORD);
  for (let failure = 0; failure < 10; failure += 1) {
    await expect(signIn("ada@acme.test", "wrong")).rejects.toMatchObject(refused);
  }
  vi.mocked(bcrypt.verify).mockClear();
  await expect(signIn("ada@acme.test", PASSWORD)).rejects.toMatchObject({ code: "rate_limited" });
  expect(bcrypt.verify).not.toHaveBeenCalled();
  // The first stranger's address past five failures waits; the one in line for it gets in.
  await signIn("ada@acme.test", PASSWORD, "198.51.100.200");
});

const enter = (token: string, now = NOW, workspace = acme) =>
  signInWithToken(workspace.tenant, token, originAt(now));
const pass = () => issueSignInToken({ tenantId: acme.tenant.id, userId: acme.owner.id, now: NOW });
const linkUsed = { code: "unauthenticated", reason: "sign-in.token" };

test("of ten parallel tries on a one-time token one gets in", async () => {
  const token = await pass();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => enter(token)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(linkUsed);
  }
  expect(await controlDb().$count(signInTokens, eq(signInTokens.tokenHash, token))).toBe(0);
});

test("a one-time token is over after 60 seconds and worth nothing elsewhere", async () => {
  const token = await pass();
  await expect(enter(token, NOW, globex)).rejects.toMatchObject(linkUsed);
  await expect(enter(token, later(60_000))).rejects.toMatchObject(linkUsed);
  await expect(enter("made-up")).rejects.toMatchObject(linkUsed);
  // None of which has used it up.
  expect((await enter(token, later(59_000))).userId).toBe(acme.owner.id);
});

const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);

test("refused sign-ins are audited, of strangers with as many rows and statements", async () => {
  const at = later(7_000);
  const attempt = (email: string) =>
    signInWithPassword(acme.tenant, { email, password: "wrong" }, "browser", {
      ...originAt(at, "198.51.100.77"),
      userAgent: "Audited",
    }).catch(() => undefined);
  await attempt("ada@acme.test");
  await attempt("my-password@acme.test");
  const rows = await inAcme((tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.userAgent, "Audited")).orderBy(auditLogs.id),
  );
  const shape = {
    action: "login_failed",
    tableName: "users",
    actorKind: "system",
    actorUserId: null,
    ipAddress: "198.51.100.77",
    changes: { failed: { from: null, to: "password" } },
    createdAt: at,
  };
  expect(rows).toMatchObject([
    { ...shape, recordId: acme.owner.id, recordLabel: "ada@acme.test" },
    { ...shape, recordLabel: "Unknown account" },
  ]);
  expect(JSON.stringify(rows)).not.toContain("my-password");
});

describe("platform staff who act as a person", () => {
  const grant = { staffId: crypto.randomUUID(), reason: "Ticket 4711", mayWrite: false };
  const impersonate = (details = grant, now = NOW) =>
    issueSignInToken({
      purpose: "impersonation",
      tenantId: acme.tenant.id,
      userId: acme.owner.id,
      details,
      now,
    });
  const act = (token: string, now = NOW, workspace = acme) =>
    signInAsPerson(workspace.tenant, token, originAt(now));

  test("get an hour, read-only unless changes were granted, and are audited as themselves", async () => {
    const before = await inAcme((tx) => tx.select().from(users));
    const opened = await act(await impersonate());
    const claim = { ...opened, kind: "browser" as const };
    const actor = await checkSession(acme.tenant.place, claim, NOW);
    expect(actor).toMatchObject({
      id: acme.owner.id,
      impersonation: grant,
      secondFactor: { isPassed: true },
      confirmedAt: NOW,
    });
    const HOUR = 3_600_000;
    expect(await checkSession(acme.tenant.place, claim, later(HOUR - 1))).toBeDefined();
    expect(await checkSession(acme.tenant.place, claim, later(HOUR))).toBeUndefined();
    const [audited] = await inAcme((tx) =>
      tx.select().from(auditLogs).where(eq(auditLogs.recordId, opened.sessionId)),
    );
    expect(audited).toMatchObject({
      action: "login",
      actorKind: "staff",
      actorUserId: acme.owner.id,
      impersonatorId: grant.staffId,
      changes: { impersonation: { from: null, to: grant } },
    });
    // It is no sign-in of the person's own: neither remembered nor told.
    const after = await inAcme((tx) => tx.select().from(users));
    expect(after).toEqual(before);
    const granted = await act(await impersonate({ ...grant, mayWrite: true }));
    const writer = await checkSession(acme.tenant.place, { ...granted, kind: "browser" }, NOW);
    expect(writer?.impersonation?.mayWrite).toBe(true);
  });

  test("need a fresh pass of this tenant, meant for it", async () => {
    const token = await impersonate();
    await expect(act(token, NOW, globex)).rejects.toMatchObject(linkUsed);
    await expect(act(token, later(60_000))).rejects.toMatchObject(linkUsed);
    // A pass for one way in is none for another.
    await expect(enter(token)).rejects.toMatchObject(linkUsed);
    await expect(act(await pass())).rejects.toMatchObject(linkUsed);
    await act(token);
    await expect(act(token)).rejects.toMatchObject(linkUsed);
  });
});

describe("a new device", () => {
  const on = (device: string) =>
    signInWithPassword(acme.tenant, { email: "ada@acme.test", password: PASSWORD }, "browser", {
      ...originAt(NOW, "198.51.100.88"),
      device,
    });
  const events = () =>
    inAcme((tx) =>
      tx
        .select()
        .from(domainEvents)
        .where(eq(domainEvents.eventType, "sessions.opened-on-new-device")),
    );

  test("is told of, but neither the first sign-in ever nor a device seen before", async () => {
    const before = (await events()).length;
    const opened = await on("laptop".padEnd(43, "x"));
    const [event] = (await events()).slice(before);
    expect(event).toMatchObject({
      recordId: opened.sessionId,
      payload: {
        userId: acme.owner.id,
        sessionId: opened.sessionId,
        device: "Chrome on Linux",
        ip: "198.51.100.88",
        at: NOW.toISOString(),
      },
    });
    await on("laptop".padEnd(43, "x"));
    expect(await events()).toHaveLength(before + 1);
    await on("phone".padEnd(43, "x"));
    expect(await events()).toHaveLength(before + 2);

    const first = await inTenant(globex.tenant.place, async (tx) => {
      await openSession(tx, { userId: globex.owner.id }, "browser", {
        ...originAt(NOW),
        device: "laptop".padEnd(43, "x"),
      });
      return tx.$count(domainEvents);
    });
    expect(first).toBe(0);
  });
});
