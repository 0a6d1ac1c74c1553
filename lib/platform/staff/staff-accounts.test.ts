import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog, outbox, roles, staffSessions, userRoles, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { isPasswordCorrect } from "@/lib/platform/identity/password";
import { loadStaffPermissions, seedStaff } from "@/lib/platform/identity/staff";
import { checkStaffSession } from "@/lib/platform/identity/staff-session";
import { NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { acceptStaffInvitation, findStaffInvitation } from "./accept";
import { inviteStaff, resendStaffInvitation, withdrawStaffInvitation } from "./invite";
import { staffInviteToken } from "./invite-link";
import {
  assignStaffRoles,
  deactivateStaff,
  reactivateStaff,
  resetStaffSecondFactor,
} from "./member";
import { listStaff } from "./queries";
import type { StaffRequest } from "./run-staff-command";
import { signedInStaff } from "./test-staff";

let platform: TestPlatform;
let owner: StaffRequest;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  owner = await signedInStaff("Olivia", ["owner"], NOW);
});
afterAll(() => platform.close());

const PASSWORD = "Turquoise-Ladder-58";
const DAY = 86_400_000;
const at = (now: Date, request: StaffRequest): StaffRequest => ({ ...request, now });
const later = (ms: number) => new Date(NOW.getTime() + ms);
const permissionMissing = { code: "forbidden", reason: "permission.missing" };

async function roleCodesOf(userId: string) {
  const rows = await controlDb()
    .select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return rows.map(({ code }) => code).sort();
}

/** The link as the mail of an invitation holds it. */
async function linkOf(userId: string) {
  const rows = await controlDb().select().from(outbox).where(eq(outbox.topic, "staff.invited"));
  const mine = rows
    .map(({ payload }) => payload as { userId: string; issueId: string })
    .filter((payload) => payload.userId === userId);
  return mine.map(staffInviteToken);
}

let invited = 0;
const someone = (roleCodes = ["support"]) => {
  invited += 1;
  return { name: ` New   Member ${invited} `, email: `New${invited}@ILMS.test`, roles: roleCodes };
};

describe("an invitation", () => {
  test("is accepted once, with a password that is good enough", async () => {
    const { id } = await inviteStaff(owner, someone(["support", "auditor", "support"]));
    const [member] = await controlDb().select().from(users).where(eq(users.id, id));
    expect(member).toMatchObject({
      name: `New Member ${invited}`,
      email: `new${invited}@ilms.test`,
      passwordHash: "",
    });
    expect(await roleCodesOf(id)).toEqual(["auditor", "support"]);
    const [token] = await linkOf(id);
    if (!token) throw new Error("no link");
    expect(member?.inviteTokenHash).toBe(hashToken(token));
    const stored = JSON.stringify(await controlDb().select().from(outbox));
    expect(stored).not.toContain(token.split(".")[1]);

    expect(await findStaffInvitation(token, NOW)).toMatchObject({ email: member?.email });
    await expect(
      acceptStaffInvitation({ token, password: "password1234" }, originAt(NOW, "198.51.100.1")),
    ).rejects.toMatchObject({
      reason: "password.refused",
      fields: { password: expect.any(String) },
    });
    const clicks = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        acceptStaffInvitation({ token, password: PASSWORD }, originAt(NOW, "198.51.100.1")),
      ),
    );
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [accepted] = await controlDb().select().from(users).where(eq(users.id, id));
    expect(await isPasswordCorrect(PASSWORD, accepted?.passwordHash)).toBe(true);
    expect(await findStaffInvitation(token, NOW)).toBeUndefined();
    const said = await controlDb()
      .select()
      .from(auditLog)
      .where(eq(auditLog.actor, `staff:${id}`));
    expect(said.map(({ action }) => action)).toEqual(["staff.invitation-accepted"]);
    await expect(resendStaffInvitation(owner, { id })).rejects.toMatchObject({
      reason: "staff.not-invited",
    });
    await expect(withdrawStaffInvitation(owner, { id })).rejects.toMatchObject({
      reason: "staff.not-invited",
    });
  });

  test("holds for three days, dies with the next one, and can be taken back", async () => {
    const { id } = await inviteStaff(owner, someone());
    const [first] = await linkOf(id);
    if (!first) throw new Error("no link");
    expect(await findStaffInvitation(first, later(3 * DAY - 1))).toBeDefined();
    expect(await findStaffInvitation(first, later(3 * DAY))).toBeUndefined();

    await resendStaffInvitation(
      { ...at(later(2 * DAY), owner), staff: confirmedAt(later(2 * DAY)) },
      { id },
    );
    const second = (await linkOf(id)).find((token) => token !== first);
    if (!second) throw new Error("no second link");
    expect(await findStaffInvitation(first, later(2 * DAY))).toBeUndefined();
    expect(await findStaffInvitation(second, later(4 * DAY))).toBeDefined();

    await withdrawStaffInvitation(owner, { id });
    expect(await findStaffInvitation(second, NOW)).toBeUndefined();
    await expect(
      acceptStaffInvitation({ token: second, password: PASSWORD }, originAt(NOW, "198.51.100.2")),
    ).rejects.toMatchObject({ reason: "staff.link-over" });
    expect(await controlDb().$count(users, eq(users.id, id))).toBe(0);
  });

  test.each(["", "nonsense", `${randomUUID()}.${"a".repeat(43)}`])(
    "link %j is none",
    async (token) => {
      expect(await findStaffInvitation(token, NOW)).toBeUndefined();
      await expect(
        acceptStaffInvitation({ token, password: PASSWORD }, originAt(NOW, "198.51.100.3")),
      ).rejects.toMatchObject({ reason: "staff.link-over" });
    },
  );

  test.each([
    [{ name: " " }, "name"],
    [{ email: "nobody" }, "email"],
    [{ roles: [] }, "roles"],
    [{ roles: ["emperor"] }, "roles"],
  ])("with %j names the field", async (wrong, field) => {
    const refusal = inviteStaff(owner, { ...someone(), ...wrong });
    await expect(refusal).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
  });

  test("of somebody who has an account is refused, in whatever letters", async () => {
    const again = { ...someone(), email: "OLIVIA@ilms.test" };
    await expect(inviteStaff(owner, again)).rejects.toMatchObject({
      reason: "staff.email-known",
      fields: { email: expect.any(String) },
    });
  });
});

const confirmedAt = (now: Date) => ({ ...owner.staff, confirmedAt: now });

describe("who may", () => {
  const actions: [string, (request: StaffRequest, id: string) => Promise<unknown>][] = [
    ["staff.invite", (request) => inviteStaff(request, someone())],
    ["staff.resend-invitation", (request, id) => resendStaffInvitation(request, { id })],
    ["staff.withdraw-invitation", (request, id) => withdrawStaffInvitation(request, { id })],
    ["staff.assign-roles", (request, id) => assignStaffRoles(request, { id, roles: ["support"] })],
    ["staff.deactivate", (request, id) => deactivateStaff(request, { id })],
    ["staff.reactivate", (request, id) => reactivateStaff(request, { id })],
    ["staff.reset-second-factor", (request, id) => resetStaffSecondFactor(request, { id })],
  ];

  test.each(actions)("%s needs the permission and a recent confirmation", async (name, run) => {
    const auditor = await signedInStaff(`A${randomUUID()}`, ["operator", "auditor"], NOW);
    const target = await signedInStaff(`T${randomUUID()}`, ["support"], NOW);
    await expect(run(auditor, target.staff.id)).rejects.toMatchObject(permissionMissing);
    const denied = await controlDb()
      .select()
      .from(auditLog)
      .where(eq(auditLog.actor, `staff:${auditor.staff.id}`));
    expect(denied.filter(({ action }) => action !== "staff.sign-in")).toMatchObject([
      { action: "staff.denied", after: { command: name }, requestId: auditor.requestId },
    ]);
    const unconfirmed = at(later(10 * 60_000 + 1), owner);
    await expect(run(unconfirmed, target.staff.id)).rejects.toMatchObject({
      reason: "step-up.required",
    });
    expect(await roleCodesOf(target.staff.id)).toEqual(["support"]);
  });

  test("nobody gives, or takes from, somebody what they do not hold", async () => {
    // A role by hand that may manage staff and nothing else.
    const clerk = await signedInStaff("Carl", ["support"], NOW);
    clerk.staff = {
      ...clerk.staff,
      permissions: new Set([...clerk.staff.permissions, "staff.manage"]),
    };
    const peer = await signedInStaff("Petra", ["support"], NOW);
    const beyond = { code: "forbidden", reason: "staff.beyond-own" };
    const seeded = await controlDb().select().from(users).where(eq(users.email, "staff@ilms.test"));
    const first = seeded[0]?.id ?? "";
    await expect(inviteStaff(clerk, someone(["owner"]))).rejects.toMatchObject(beyond);
    await expect(
      assignStaffRoles(clerk, { id: peer.staff.id, roles: ["support", "operator"] }),
    ).rejects.toMatchObject(beyond);
    await expect(deactivateStaff(clerk, { id: first })).rejects.toMatchObject(beyond);
    await expect(resetStaffSecondFactor(clerk, { id: first })).rejects.toMatchObject(beyond);
    await assignStaffRoles(clerk, { id: peer.staff.id, roles: ["support"] });
  });

  test("nobody changes their own account here", async () => {
    const { id } = owner.staff;
    const oneself = { reason: "staff.oneself" };
    await expect(assignStaffRoles(owner, { id, roles: ["owner"] })).rejects.toMatchObject(oneself);
    await expect(deactivateStaff(owner, { id })).rejects.toMatchObject(oneself);
    await expect(resetStaffSecondFactor(owner, { id })).rejects.toMatchObject(oneself);
  });
});

describe("a change", () => {
  test("of roles counts with the next request and is audited", async () => {
    const member = await signedInStaff("Rolf", ["support"], NOW);
    const { id, sessionId } = member.staff;
    await assignStaffRoles(owner, { id, roles: ["auditor"] });
    const live = await checkStaffSession({ sessionId, userId: id }, NOW);
    expect(live?.permissions).toEqual(await loadStaffPermissions(id));
    expect(live?.permissions.has("audit.read")).toBe(true);
    expect(live?.permissions.has("tenant.impersonate")).toBe(false);
    const [row] = await controlDb()
      .select()
      .from(auditLog)
      .where(
        and(eq(auditLog.requestId, owner.requestId), eq(auditLog.action, "staff.assign-roles")),
      );
    expect(row).toMatchObject({
      before: { userId: id, roles: ["support"] },
      after: { roles: ["auditor"] },
    });
    // Somebody who may not enter workspaces any more is put out of those they are in.
    const ended = await controlDb()
      .select()
      .from(outbox)
      .where(eq(outbox.topic, "staff.access-ended"));
    expect(ended.some(({ payload }) => (payload as { staffId: string }).staffId === id)).toBe(true);
  });

  test("deactivating ends every session, reactivating opens none", async () => {
    const member = await signedInStaff("Dora", ["support"], NOW);
    const { id, sessionId } = member.staff;
    const claim = { sessionId, userId: id };
    await deactivateStaff(owner, { id });
    expect(await checkStaffSession(claim, NOW)).toBeUndefined();
    await expect(deactivateStaff(owner, { id })).rejects.toMatchObject({
      reason: "staff.unchanged",
    });
    await reactivateStaff(owner, { id });
    expect(await checkStaffSession(claim, NOW)).toBeUndefined();
    const [session] = await controlDb()
      .select()
      .from(staffSessions)
      .where(eq(staffSessions.id, sessionId));
    expect(session?.revokedAt).toEqual(NOW);
  });

  test("resetting the second factor leaves none and signs out", async () => {
    const member = await signedInStaff("Fritz", ["support"], NOW);
    const { id, sessionId } = member.staff;
    await controlDb()
      .update(users)
      .set({ mfaSecretEnc: "v1.x", mfaEnrolledAt: NOW, mfaLastStep: 4, recoveryCodeHashes: ["x"] })
      .where(eq(users.id, id));
    const listed = async () => (await listStaff()).find((row) => row.id === id);
    expect(await listed()).toMatchObject({ hasSecondFactor: true, isInvited: false });
    await resetStaffSecondFactor(owner, { id });
    expect(await listed()).toMatchObject({ hasSecondFactor: false });
    const [row] = await controlDb().select().from(users).where(eq(users.id, id));
    expect(row).toMatchObject({ mfaSecretEnc: null, mfaLastStep: null, recoveryCodeHashes: null });
    expect(await checkStaffSession({ sessionId, userId: id }, NOW)).toBeUndefined();
  });
});

test("two owners who remove each other at once: one stays", async () => {
  const others = await controlDb()
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(roles, and(eq(roles.id, userRoles.roleId), eq(roles.code, "owner")));
  for (const { id } of others) if (id !== owner.staff.id) await deactivateStaff(owner, { id });
  const second = await signedInStaff("Sigrid", ["owner"], NOW);
  // An invited owner is none yet.
  await inviteStaff(owner, someone(["owner"]));

  const outcomes = await Promise.allSettled([
    deactivateStaff(owner, { id: second.staff.id }),
    assignStaffRoles(second, { id: owner.staff.id, roles: ["support"] }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const working = await listStaff();
  const owners = working.filter(
    ({ status, isInvited, roles: held }) =>
      status === "active" && !isInvited && held.some(({ code }) => code === "owner"),
  );
  expect(owners).toHaveLength(1);
});
