import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLog, rateLimits, staffSessions, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { TestAuthenticator } from "./passkey/test-authenticator";
import { SecondFactorDue } from "./second-factor/due";
import {
  addStaffPasskey,
  enableStaffAuthenticator,
  startStaffAuthenticator,
  startStaffPasskey,
} from "./second-factor/staff-enrolment";
import { codeAt } from "./second-factor/test-factors";
import { enrolTestStaff } from "./second-factor/test-staff";
import { seedStaff } from "./staff";
import { confirmStaffSession, startStaffConfirmation } from "./staff-confirm";
import {
  checkEnrollingStaff,
  checkStaffConfirmed,
  checkStaffSession,
  endStaffSession,
} from "./staff-session";
import {
  completeStaffSignIn,
  signInStaff,
  signInStaffWithPasskey,
  staffSecondStepChoices,
  startStaffPasskeySignIn,
  startStaffSecondStepPasskey,
} from "./staff-sign-in";
import { NOW, originAt } from "./test-workspace";

let platform: TestPlatform;
const member = { email: "Staff@ilms.test", password: "Open-Sesame-2026", now: NOW };
beforeAll(async () => {
  platform = await createTestPlatform();
  await Promise.all([seedStaff(member), seedStaff(member)]);
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().update(users).set({
    mfaSecretEnc: null,
    mfaEnrolledAt: null,
    mfaLastStep: null,
    recoveryCodeHashes: null,
    passkeys: [],
  });
  await controlDb().delete(rateLimits);
});

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ORIGIN = "http://console.localhost:3000";
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const signIn = (password = member.password, now = NOW) =>
  signInStaff({ email: "staff@ilms.test", password }, originAt(now));
const enrol = () => enrolTestStaff(member, originAt(NOW));

async function ticketAt(now: Date): Promise<string> {
  const due = await signIn(undefined, now).catch((error) => error);
  if (!(due instanceof SecondFactorDue) || !due.ticket) throw new Error("no second step");
  return due.ticket;
}
const complete = (ticket: string, code: string, now: Date) =>
  completeStaffSignIn(ticket, { code }, originAt(now));
async function staffOf(claim: { sessionId: string; userId: string }, now = NOW) {
  const staff = await checkStaffSession(claim, now);
  if (!staff) throw new Error("not signed in");
  return staff;
}

describe("a session of staff", () => {
  test("is a full one once the second factor was set up", async () => {
    const { claim } = await enrol();
    const staff = await staffOf(claim);
    expect(staff.permissions.has("tenants.read")).toBe(true);
  });

  test("ends after two idle hours, after twelve in all, and at once by signing out", async () => {
    const { claim, recoveryCodes } = await enrol();
    expect(await checkStaffSession(claim, later(2 * HOUR - 1))).toBeDefined();
    expect(await checkStaffSession(claim, later(4 * HOUR))).toBeUndefined();

    const again = async () => complete(await ticketAt(NOW), recoveryCodes.pop() ?? "", NOW);
    const busy = await again();
    for (let hour = 1; hour < 12; hour += 1) {
      expect(await checkStaffSession(busy, later(hour * HOUR))).toBeDefined();
    }
    expect(await checkStaffSession(busy, later(12 * HOUR))).toBeUndefined();

    const left = await again();
    await endStaffSession(left, originAt(NOW));
    await endStaffSession(left, originAt(NOW));
    expect(await checkStaffSession(left, NOW)).toBeUndefined();
    expect(await controlDb().$count(staffSessions)).toBeGreaterThanOrEqual(3);
    expect(await controlDb().$count(auditLog, eq(auditLog.action, "staff.sign-out"))).toBe(1);
  });

  test("of a deactivated member is over with the next request, and there is no new one", async () => {
    const { claim } = await enrol();
    await controlDb().update(users).set({ status: "deactivated" });
    expect(await checkStaffSession(claim, NOW)).toBeUndefined();
    await seedStaff(member);
    await expect(signIn()).rejects.toMatchObject({ reason: "sign-in.refused" });
    await controlDb().update(users).set({ status: "active" });
  });
});

describe("without a second factor", () => {
  test("the password opens nothing but the way to set one up", async () => {
    const claim = await signIn();
    expect(await checkStaffSession(claim, NOW)).toBeUndefined();
    const staff = await checkEnrollingStaff(claim, NOW);
    expect(staff).toMatchObject({ email: "staff@ilms.test" });
    if (!staff) throw new Error("not enrolling");

    await expect(
      enableStaffAuthenticator(staff, { code: "123456" }, originAt(NOW)),
    ).rejects.toMatchObject({ reason: "second-factor.not-started" });
    const { secret } = await startStaffAuthenticator(staff);
    await expect(
      enableStaffAuthenticator(staff, { code: "000000" }, originAt(NOW)),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await checkStaffSession(claim, NOW)).toBeUndefined();
    const code = codeAt(secret, NOW);
    const enabled = await enableStaffAuthenticator(staff, { code }, originAt(NOW));
    expect(enabled.recoveryCodes).toHaveLength(10);
    expect(await checkStaffSession(claim, NOW)).toBeDefined();
    expect(await checkEnrollingStaff(claim, NOW)).toBeUndefined();
  });

  test("a session that waits for one cannot replace the one set up meanwhile", async () => {
    const waiting = await checkEnrollingStaff(await signIn(), NOW);
    await enrol();
    if (!waiting) throw new Error("not enrolling");
    const enabled = { reason: "second-factor.already-enabled" };
    await expect(startStaffAuthenticator(waiting)).rejects.toMatchObject(enabled);
    await expect(startStaffPasskey(waiting, originAt(NOW))).rejects.toMatchObject(enabled);
    expect(
      await checkStaffSession({ sessionId: waiting.sessionId, userId: waiting.id }, NOW),
    ).toBeUndefined();
  });
});

describe("with a second factor", () => {
  test("the password gives a ticket, a code of the app a session, each once", async () => {
    const { secret, recoveryCodes } = await enrol();
    const now = later(MINUTE);
    const ticket = await ticketAt(now);
    expect(await staffSecondStepChoices(ticket, now)).toMatchObject({ hasAuthenticator: true });
    const refused = { reason: "second-factor.refused" };
    await expect(complete(ticket, codeAt(secret, NOW), now)).rejects.toMatchObject(refused);
    const other = await ticketAt(now);
    const code = codeAt(secret, now);
    const outcomes = await Promise.allSettled(
      [ticket, other].map((each) => complete(each, code, now)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const claim = await complete(await ticketAt(now), recoveryCodes[0] ?? "", now);
    expect(await checkStaffSession(claim, now)).toBeDefined();
    await expect(complete(await ticketAt(now), recoveryCodes[0] ?? "", now)).rejects.toMatchObject(
      refused,
    );
    const failed = eq(auditLog.action, "staff.sign-in-failed");
    expect(await controlDb().$count(auditLog, failed)).toBeGreaterThanOrEqual(2);
  });

  test("tickets end after five minutes and cannot be made up", async () => {
    const { secret } = await enrol();
    const ticket = await ticketAt(NOW);
    const over = { reason: "second-factor.ticket" };
    const end = later(5 * MINUTE);
    await expect(complete(ticket, codeAt(secret, end), end)).rejects.toMatchObject(over);
    await expect(complete("made-up", "123456", NOW)).rejects.toMatchObject(over);
  });

  test("a passkey signs in alone, as the second step, and confirms", async () => {
    const claim = await signIn();
    const staff = await checkEnrollingStaff(claim, NOW);
    if (!staff) throw new Error("not enrolling");
    const device = new TestAuthenticator(ORIGIN);
    const options = await startStaffPasskey(staff, originAt(NOW));
    expect(options.rp.id).toBe("console.localhost");
    const passkey = JSON.stringify(device.create(options));
    const input = { passkey, name: "Laptop" };
    const { recoveryCodes } = await addStaffPasskey(staff, input, originAt(NOW));
    expect(recoveryCodes).toHaveLength(10);
    expect(await checkStaffSession(claim, NOW)).toBeDefined();

    const alone = device.answer(await startStaffPasskeySignIn(originAt(NOW)));
    const second = await signInStaffWithPasskey(alone, originAt(NOW));
    expect(await checkStaffSession(second, NOW)).toBeDefined();
    await expect(signInStaffWithPasskey(alone, originAt(NOW))).rejects.toMatchObject({
      reason: "passkey.refused",
    });

    const ticket = await ticketAt(NOW);
    const asked = await startStaffSecondStepPasskey(ticket, originAt(NOW));
    const third = await completeStaffSignIn(
      ticket,
      { passkey: device.answer(asked) },
      originAt(NOW),
    );
    const member = await staffOf(third);
    const again = await startStaffConfirmation(member, originAt(later(HOUR)));
    await confirmStaffSession(member, { passkey: device.answer(again) }, originAt(later(HOUR)));
    expect((await staffOf(third, later(HOUR))).confirmedAt).toEqual(later(HOUR));
  });

  test("dangerous actions want a proof that is at most ten minutes old", async () => {
    const { claim, secret } = await enrol();
    const staff = await staffOf(claim);
    checkStaffConfirmed(staff, later(10 * MINUTE));
    const due = { code: "forbidden", reason: "step-up.required" };
    expect(() => checkStaffConfirmed(staff, later(10 * MINUTE + 1))).toThrow(
      expect.objectContaining(due),
    );
    const now = later(HOUR);
    await expect(
      confirmStaffSession(staff, { code: "000000" }, originAt(now)),
    ).rejects.toMatchObject({ reason: "second-factor.refused" });
    await confirmStaffSession(staff, { code: codeAt(secret, now) }, originAt(now));
    checkStaffConfirmed(await staffOf(claim, now), now);
  });
});
