import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { roles } from "@/db/tenant/core/roles";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { SealBrokenError } from "@/lib/core/encryption";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "../session/check";
import { signInWithPassword, signInWithToken } from "../sign-in";
import { issueSignInToken } from "../sign-in-token";
import {
  createTestWorkspace,
  NOW,
  originAt,
  PASSWORD,
  type TestWorkspace,
} from "../test-workspace";
import { completeSignIn, secondStepChoices } from "./complete-sign-in";
import { disableAuthenticator } from "./disable";
import { SecondFactorDue } from "./due";
import { enableAuthenticator } from "./enable";
import { readSecondFactor } from "./queries";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { startAuthenticator } from "./start";
import { codeAt, ownerRequest, requestOf, setUpAuthenticator } from "./test-factors";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const MINUTE = 60_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);

const BLANK = {
  mfaSecretEnc: null,
  mfaEnrolledAt: null,
  mfaLastStep: null,
  recoveryCodeHashes: null,
  passkeys: [],
};
beforeEach(async () => {
  await inAcme((tx) => tx.update(users).set(BLANK));
  await controlDb().delete(rateLimits);
});

const credentials = { email: "ada@acme.test", password: PASSWORD };
async function ticketAt(now: Date): Promise<string> {
  const due = await signInWithPassword(acme.tenant, credentials, "browser", originAt(now)).catch(
    (error) => error,
  );
  if (!(due instanceof SecondFactorDue) || !due.ticket) throw new Error("no second step");
  return due.ticket;
}
const complete = (ticket: string, code: string, now: Date, workspace = acme) =>
  completeSignIn(workspace.tenant, ticket, { code }, originAt(now));
const refused = { code: "unauthenticated", reason: "second-factor.refused" };
const over = { code: "unauthenticated", reason: "second-factor.ticket" };
const won = <T>(outcomes: PromiseSettledResult<T>[]) =>
  outcomes.filter(({ status }) => status === "fulfilled").length;

describe("setting up an authenticator app", () => {
  test("turns it on with the first code, and this session has given it", async () => {
    const request = await ownerRequest(acme, NOW);
    const setup = await execute(startAuthenticator, request, {});
    expect(setup.qr).toMatch(/^data:image\/svg/);
    expect(setup.uri).toContain(setup.secret);
    await expect(execute(enableAuthenticator, request, { code: "000000" })).rejects.toMatchObject({
      code: "invalid",
      fields: { code: expect.any(String) },
    });
    const code = codeAt(setup.secret, NOW);
    const { recoveryCodes } = await execute(enableAuthenticator, request, { code });
    expect(recoveryCodes).toHaveLength(10);

    const after = await requestOf(
      acme,
      { sessionId: request.actor.sessionId ?? "", userId: acme.owner.id },
      NOW,
    );
    expect(after.actor.secondFactor).toEqual({
      isEnrolled: true,
      isRequired: false,
      isPassed: true,
    });
    expect(await read(readSecondFactor, after, undefined)).toMatchObject({
      authenticatorSince: NOW,
      recoveryCodesLeft: 10,
      passkeys: [],
    });
    await expect(execute(startAuthenticator, after, {})).rejects.toMatchObject({
      reason: "second-factor.already-enabled",
    });
  });

  test("leaves no secret in the database, nor in the audit", async () => {
    const { secret, recoveryCodes } = await setUpAuthenticator(acme, NOW);
    const [row] = await inAcme((tx) => tx.select().from(users));
    const audit = await inAcme((tx) => tx.select().from(auditLogs));
    const stored = JSON.stringify([row, audit]);
    expect(row?.mfaSecretEnc).toMatch(/^v1\./);
    for (const hidden of [secret, ...recoveryCodes]) expect(stored).not.toContain(hidden);
  });

  test("wants the person to have confirmed who sits there", async () => {
    const request = await ownerRequest(acme, NOW);
    const late = { ...request, now: later(11 * MINUTE) };
    await expect(execute(startAuthenticator, late, {})).rejects.toMatchObject({
      reason: "step-up.required",
    });
  });

  test("cannot be turned on before it was started", async () => {
    const request = await ownerRequest(acme, NOW);
    await expect(execute(enableAuthenticator, request, { code: "123456" })).rejects.toMatchObject({
      reason: "second-factor.not-started",
    });
  });

  test("is possible while the role wants a factor, and nothing else is", async () => {
    await inAcme((tx) => tx.update(roles).set({ requiresSecondFactor: true }));
    const request = await ownerRequest(acme, NOW);
    expect(request.actor.secondFactor).toEqual({
      isEnrolled: false,
      isRequired: true,
      isPassed: false,
    });
    await setUpAuthenticator(acme, NOW);
    const claim = { sessionId: request.actor.sessionId ?? "", userId: acme.owner.id };
    // The session of the second browser has not given it yet.
    expect((await requestOf(acme, claim, NOW)).actor.secondFactor.isPassed).toBe(false);
    await expect(
      execute(disableAuthenticator, await requestOf(acme, claim, NOW), {}),
    ).rejects.toMatchObject({ reason: "second-factor.still-required" });
    await inAcme((tx) => tx.update(roles).set({ requiresSecondFactor: false }));
  });

  test("can be undone, and takes the recovery codes with it", async () => {
    const { sessionId } = await setUpAuthenticator(acme, NOW);
    const claim = { sessionId: sessionId ?? "", userId: acme.owner.id };
    await execute(disableAuthenticator, await requestOf(acme, claim, NOW), {});
    const [row] = await inAcme((tx) => tx.select().from(users));
    expect(row).toMatchObject(BLANK);
    // A role that wants a factor from tomorrow on is not satisfied with one that is gone.
    expect((await requestOf(acme, claim, NOW)).actor.secondFactor).toMatchObject({
      isEnrolled: false,
      isPassed: false,
    });
    await expect(
      execute(disableAuthenticator, await requestOf(acme, claim, NOW), {}),
    ).rejects.toMatchObject({ reason: "second-factor.not-enabled" });
    await expect(
      execute(renewRecoveryCodes, await requestOf(acme, claim, NOW), {}),
    ).rejects.toMatchObject({ reason: "second-factor.not-enabled" });
  });
});

describe("the second step of a sign-in", () => {
  test("gives a session that has passed it; the password alone gives none", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    expect(await secondStepChoices(acme.tenant, ticket, now)).toEqual({
      hasAuthenticator: true,
      hasRecoveryCodes: true,
      hasPasskey: false,
    });
    const opened = await complete(ticket, codeAt(secret, now), now);
    const actor = await checkSession(acme.tenant.place, { ...opened, kind: "browser" }, now);
    expect(actor?.secondFactor).toMatchObject({ isPassed: true });
    expect(actor?.confirmedAt).toEqual(now);
    await expect(complete(ticket, codeAt(secret, later(2 * MINUTE)), now)).rejects.toMatchObject(
      over,
    );
  });

  test("takes one code once, however many tickets there are", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const tickets = await Promise.all(Array.from({ length: 5 }, () => ticketAt(now)));
    const code = codeAt(secret, now);
    const outcomes = await Promise.allSettled(tickets.map((ticket) => complete(ticket, code, now)));
    expect(won(outcomes)).toBe(1);
    // Nor later, by somebody who looked over the shoulder.
    await expect(complete(await ticketAt(now), code, now)).rejects.toMatchObject(refused);
  });

  test("takes one recovery code once", async () => {
    const { recoveryCodes } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const [code = "", other = ""] = recoveryCodes;
    const tickets = await Promise.all(Array.from({ length: 5 }, () => ticketAt(now)));
    const outcomes = await Promise.allSettled(tickets.map((ticket) => complete(ticket, code, now)));
    expect(won(outcomes)).toBe(1);
    await expect(complete(await ticketAt(now), code, now)).rejects.toMatchObject(refused);
    await complete(await ticketAt(now), other.toUpperCase(), now);
    const [row] = await inAcme((tx) => tx.select().from(users));
    expect(row?.recoveryCodeHashes).toHaveLength(8);
  });

  test("of one ticket and ten right codes opens one session", async () => {
    const { recoveryCodes } = await setUpAuthenticator(acme, NOW);
    const ticket = await ticketAt(later(MINUTE));
    const outcomes = await Promise.allSettled(
      recoveryCodes.map((code) => complete(ticket, code, later(MINUTE))),
    );
    expect(won(outcomes)).toBe(1);
  });

  test("is closed to tickets that are made up, old, or another tenant's", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    const code = codeAt(secret, now);
    await expect(complete("made-up", code, now)).rejects.toMatchObject(over);
    await expect(complete(ticket, code, now, globex)).rejects.toMatchObject(over);
    const end = later(6 * MINUTE);
    await expect(complete(ticket, codeAt(secret, end), end)).rejects.toMatchObject(over);
    const handoff = await issueSignInToken({
      tenantId: acme.tenant.id,
      userId: acme.owner.id,
      now,
    });
    await expect(complete(handoff, code, now)).rejects.toMatchObject(over);
    // None of which has used ticket or code up.
    await complete(ticket, code, now);
  });

  test("is over when the password was changed meanwhile", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    await inAcme((tx) => tx.update(users).set({ passwordChangedAt: later(MINUTE + 1) }));
    await expect(complete(ticket, codeAt(secret, now), now)).rejects.toMatchObject(over);
    await inAcme((tx) => tx.update(users).set({ passwordChangedAt: null }));
  });

  test("stops guessing after ten wrong codes, whatever the ticket, and audits them", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    for (let failure = 0; failure < 10; failure += 1) {
      await expect(complete(ticket, "000000", now)).rejects.toMatchObject(refused);
    }
    const limited = { code: "rate_limited" };
    await expect(complete(ticket, codeAt(secret, now), now)).rejects.toMatchObject(limited);
    await expect(complete(await ticketAt(now), codeAt(secret, now), now)).rejects.toMatchObject(
      limited,
    );
    const audited = await inAcme((tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(and(eq(auditLogs.action, "login_failed"), eq(auditLogs.createdAt, now))),
    );
    expect(audited.length).toBeGreaterThanOrEqual(10);
    expect(audited.at(-1)).toMatchObject({
      tableName: "users",
      recordId: acme.owner.id,
      recordLabel: "ada@acme.test",
      actorUserId: null,
      changes: { failed: { from: null, to: "second factor" } },
    });
  });

  test("never guesses around a secret that was tampered with", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    const [row] = await inAcme((tx) => tx.select().from(users));
    const sealed = row?.mfaSecretEnc ?? "";
    const last = sealed.at(-2) === "A" ? "B" : "A";
    await inAcme((tx) =>
      tx.update(users).set({ mfaSecretEnc: sealed.slice(0, -2) + last + sealed.slice(-1) }),
    );
    await expect(complete(ticket, codeAt(secret, now), now)).rejects.toThrow(SealBrokenError);
  });

  test("is not gone round by a link from the sign-up page", async () => {
    await setUpAuthenticator(acme, NOW);
    const token = await issueSignInToken({
      tenantId: acme.tenant.id,
      userId: acme.owner.id,
      now: NOW,
    });
    await expect(signInWithToken(acme.tenant, token, originAt(NOW))).rejects.toMatchObject({
      reason: "sign-in.token",
    });
  });
});

describe("a program that signs in", () => {
  const login = (code?: string, now = later(MINUTE)) =>
    signInWithPassword(
      acme.tenant,
      { ...credentials, ...(code && { code }) },
      "api",
      originAt(now),
    );

  test("sends the code along, or is told to", async () => {
    const { secret, recoveryCodes } = await setUpAuthenticator(acme, NOW);
    await expect(login()).rejects.toMatchObject({
      code: "unauthenticated",
      reason: "second-factor.required",
      ticket: undefined,
    });
    await expect(login("000000")).rejects.toMatchObject(refused);
    const code = codeAt(secret, later(MINUTE));
    const outcomes = await Promise.allSettled([login(code), login(code), login(code)]);
    expect(won(outcomes)).toBe(1);
    const opened = await login(recoveryCodes[0]);
    const claim = { ...opened, secret: undefined, kind: "api" as const };
    const actor = await checkSession(acme.tenant.place, claim, later(MINUTE));
    expect(actor?.secondFactor.isPassed).toBe(true);
  });

  test("learns nothing about codes with a wrong password", async () => {
    const { secret } = await setUpAuthenticator(acme, NOW);
    const now = later(MINUTE);
    const body = { ...credentials, password: "wrong", code: codeAt(secret, now) };
    await expect(signInWithPassword(acme.tenant, body, "api", originAt(now))).rejects.toMatchObject(
      { reason: "sign-in.refused" },
    );
    // The code was not looked at, so it is still good.
    await login(codeAt(secret, now));
  });

  test("without a second factor needs no code, and a code does no harm", async () => {
    await login();
    await login("123456");
  });
});
