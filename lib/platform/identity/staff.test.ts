import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog, staffSessions, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { hashGivenPassword } from "./password";
import { seedStaff } from "./staff";
import { checkStaffSession, endStaffSession, signInStaff } from "./staff-session";
import { NOW, originAt } from "./test-workspace";

let platform: TestPlatform;
const member = { email: "Staff@ilms.test", password: "Open-Sesame-2026", now: NOW };
beforeAll(async () => {
  platform = await createTestPlatform();
  await Promise.all([seedStaff(member), seedStaff(member)]);
});
afterAll(() => platform.close());

const HOUR = 3_600_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const signIn = (password = member.password) =>
  signInStaff({ email: "staff@ilms.test", password }, originAt(NOW));

test("the first member of staff is an operator, once", async () => {
  expect(await controlDb().$count(users)).toBe(1);
  const staff = await checkStaffSession(await signIn(), NOW);
  expect(staff?.permissions).toEqual(new Set(["tenants.read", "jobs.read", "jobs.retry"]));
});

test("two idle hours or twelve hours in all end it, signing out at once", async () => {
  const session = await signIn();
  expect(await checkStaffSession(session, later(2 * HOUR - 1))).toBeDefined();
  expect(await checkStaffSession(session, later(4 * HOUR))).toBeUndefined();

  const busy = await signIn();
  for (let hour = 1; hour < 12; hour += 1) {
    expect(await checkStaffSession(busy, later(hour * HOUR))).toBeDefined();
  }
  expect(await checkStaffSession(busy, later(12 * HOUR))).toBeUndefined();

  const left = await signIn();
  await endStaffSession(left, originAt(NOW));
  await endStaffSession(left, originAt(NOW));
  expect(await checkStaffSession(left, NOW)).toBeUndefined();
  expect(await controlDb().$count(staffSessions)).toBeGreaterThanOrEqual(3);
  expect(await controlDb().$count(auditLog, eq(auditLog.action, "staff.sign-out"))).toBe(1);
});

test("a deactivated member is out with the next request and stays out", async () => {
  const session = await signIn();
  await controlDb().update(users).set({ status: "deactivated" });
  expect(await checkStaffSession(session, NOW)).toBeUndefined();
  await seedStaff(member);
  await expect(signIn()).rejects.toMatchObject({ reason: "sign-in.refused" });
  await controlDb().update(users).set({ status: "active" });
});

test("a changed password survives the next start", async () => {
  await controlDb()
    .update(users)
    .set({ passwordHash: await hashGivenPassword("Changed-By-Hand-1") });
  await seedStaff(member);
  await expect(signIn()).rejects.toMatchObject({ reason: "sign-in.refused" });
  await signIn("Changed-By-Hand-1");
});
