import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/control";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { linkToken } from "@/lib/platform/identity/mail-link";
import { signInWithPassword, signInWithToken } from "@/lib/platform/identity/sign-in";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import {
  addPerson,
  addRole,
  asking,
  auditOf,
  eventsOf,
  personRow,
  roleId,
} from "../person/test-people";
import { acceptInvitation, findInvitation } from "./accept";
import { invitePerson } from "./invite";
import { resendInvitation } from "./resend";
import { revokeInvitation } from "./revoke";

const PASSWORD = "Marmalade-Sky-77";
const DAY = 86_400_000;

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
let clerk: string;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
  clerk = await roleId(acme, "clerk");
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().delete(rateLimits);
});

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const over = { code: "not_found", reason: "invitations.over" };

const invite = (email: string, input: object = {}, request = asking(acme)) =>
  execute(invitePerson, request, { name: "Grace H", email, roles: [{ roleId: clerk }], ...input });

/** The link of a person's latest invitation, as the mail would say it. */
async function linkOf(userId: string, { tenant } = acme): Promise<string> {
  const issued = (await eventsOf({ ...acme, tenant }, userId)).filter(
    ({ eventType }) => eventType === "people.invited",
  );
  const { issueId = "" } = (issued.at(-1)?.payload ?? {}) as { issueId?: string };
  return linkToken("invitation", { tenantId: tenant.id, userId, issueId });
}

const accept = (token: string, changed: object = {}, now = NOW, { tenant } = acme) =>
  acceptInvitation(
    tenant,
    { token, name: "Grace Hopper", password: PASSWORD, ...changed },
    {
      ...originAt(now),
    },
  );

describe("inviting", () => {
  test("makes an account that holds a seat and cannot be entered without the link", async () => {
    const { id } = await invite("  GRACE@acme.test ", { message: "Welcome!\nAda" });
    const row = await personRow(acme, id);
    expect(row).toMatchObject({
      email: "grace@acme.test",
      status: "invited",
      userType: "staff",
      passwordHash: null,
      inviteExpiresAt: later(7 * DAY),
      createdBy: acme.owner.id,
    });
    expect(row.inviteTokenHash).toEqual(expect.any(String));
    const [event] = await eventsOf(acme, id);
    expect(event).toMatchObject({
      eventType: "people.invited",
      payload: { userId: id, issueId: expect.any(String), message: "Welcome!\nAda" },
    });
    expect(JSON.stringify(event)).not.toContain(row.inviteTokenHash);
    expect(await auditOf(acme, id)).toMatchObject([
      { action: "insert", recordLabel: "grace@acme.test", changes: { roles: { to: ["Clerk"] } } },
    ]);
  });

  test("needs a verified address of one's own, a known role and good input", async () => {
    const unverified = invite("a@acme.test", {}, asking(acme, { isEmailVerified: false }));
    await expect(unverified).rejects.toMatchObject({
      code: "rule_violated",
      reason: "email.not-verified",
    });
    await expect(invite("a@acme.test", { roles: [] })).rejects.toMatchObject({
      code: "invalid",
      fields: { roles: "Give at least one role." },
    });
    await expect(invite("a@acme.test", { roles: [{ roleId: uuidv7() }] })).rejects.toMatchObject({
      code: "not_found",
      reason: "role.not-found",
    });
    await expect(invite("not an address", { name: "<b>" })).rejects.toMatchObject({
      code: "invalid",
      fields: { email: expect.any(String), name: expect.any(String) },
    });
    await expect(
      invite("a@acme.test", {}, asking(acme, { codes: ["*:manage"] })),
    ).rejects.toMatchObject({ code: "forbidden", reason: "permission.missing" });
  });

  test("is refused for an address that is here, and says when reactivating is the way", async () => {
    await addPerson(acme, "here@acme.test");
    await addPerson(acme, "gone@acme.test", [], { status: "deactivated" });
    await expect(invite("HERE@acme.test")).rejects.toMatchObject({
      code: "conflict",
      reason: "people.address-known",
      fields: { email: expect.any(String) },
    });
    await expect(invite("gone@acme.test")).rejects.toMatchObject({
      reason: "people.address-deactivated",
    });
  });

  test("gives everything only to whoever confirmed, and nobody gives beyond their own", async () => {
    const administrator = [{ roleId: await roleId(acme, "administrator") }];
    const unconfirmed = asking(acme, { confirmedAt: null });
    await expect(
      invite("boss@acme.test", { roles: administrator }, unconfirmed),
    ).rejects.toMatchObject({ code: "forbidden", reason: "step-up.required" });
    await invite("clerk@acme.test", {}, unconfirmed);
    await invite("boss@acme.test", { roles: administrator });

    const helperId = await addPerson(acme, "helper@acme.test", []);
    const desk = await addRole(acme, "Desk", ["people.read"]);
    const helper = asking(acme, { id: helperId, codes: ["people.invite", "people.read"] });
    await expect(invite("x@acme.test", {}, helper)).rejects.toMatchObject({
      code: "forbidden",
      reason: "roles.beyond-own",
    });
    await invite("x@acme.test", { roles: [{ roleId: desk }] }, helper);
  });

  test("twenty at once for one free seat: one gets it", async () => {
    const small = await createTestWorkspace(platform, "small");
    const viewer = await roleId(small, "viewer");
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        invite(
          `p${index}@small.test`,
          { roles: [{ roleId: viewer }] },
          asking(small, {}, { seats: 2 }),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason] : [],
    );
    for (const reason of reasons) {
      expect(reason).toMatchObject({
        code: "limit_reached",
        reason: "seats.exhausted",
        message: expect.stringContaining("2 people"),
      });
    }
    const people = await inTenant(small.tenant.place, (tx) => tx.select().from(users));
    expect(people).toHaveLength(2);
  });

  test("programs take no seat, deactivated people neither", async () => {
    const small = await createTestWorkspace(platform, "tiny");
    await addPerson(small, "robot@tiny.test", [], { userType: "service_account" });
    await addPerson(small, "gone@tiny.test", [], { status: "deactivated" });
    const roles = [{ roleId: await roleId(small, "viewer") }];
    await invite("one@tiny.test", { roles }, asking(small, {}, { seats: 2 }));
  });
});

describe("accepting", () => {
  test("sets the password, proves the address, signs in once, and the link is used up", async () => {
    const { id } = await invite("joining@acme.test");
    const token = await linkOf(id);
    expect(await findInvitation(acme.tenant, token, NOW)).toMatchObject({
      email: "joining@acme.test",
      inviter: "Ada",
    });
    const { pass } = await accept(token, {}, later(DAY));
    expect(await personRow(acme, id)).toMatchObject({
      name: "Grace Hopper",
      status: "active",
      emailVerifiedAt: later(DAY),
      inviteTokenHash: null,
    });
    const tenant = await findTenantById(acme.tenant.id);
    if (!tenant) throw new Error("no tenant");
    const origin = { ...originAt(later(DAY)), device: undefined };
    expect(await signInWithToken(tenant, pass, origin)).toMatchObject({ userId: id });
    const credentials = { email: "joining@acme.test", password: PASSWORD };
    expect(await signInWithPassword(tenant, credentials, "browser", origin)).toMatchObject({
      userId: id,
    });
    await expect(accept(token)).rejects.toMatchObject(over);
    expect(await findInvitation(acme.tenant, token, NOW)).toBeUndefined();
    const audit = await auditOf(acme, id);
    expect(audit.at(-1)).toMatchObject({
      actorUserId: id,
      action: "status_change",
      changes: { status: { from: "invited", to: "active" } },
    });
    expect(JSON.stringify(audit)).not.toContain(PASSWORD);
  });

  test("ten clicks at once: one accepts", async () => {
    const { id } = await invite("eager@acme.test");
    const token = await linkOf(id);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => accept(token)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await auditOf(acme, id)).filter(({ actorUserId }) => actorUserId === id)).toHaveLength(
      1,
    );
  });

  test("every bad link gets the same answer", async () => {
    const { id } = await invite("late@acme.test");
    const token = await linkOf(id);
    const [person = "", digest = ""] = token.split(".");
    for (const bad of ["", "x", `${person}.${"a".repeat(43)}`, `${uuidv7()}.${digest}`]) {
      await expect(accept(bad)).rejects.toMatchObject(over);
    }
    await expect(accept(token, {}, later(7 * DAY))).rejects.toMatchObject(over);
    await expect(accept(token, {}, NOW, globex)).rejects.toMatchObject(over);
    const issue = { tenantId: acme.tenant.id, userId: id, issueId: uuidv7() };
    await expect(accept(linkToken("invitation", issue))).rejects.toMatchObject(over);
    expect((await personRow(acme, id)).status).toBe("invited");
  });

  test("a weak password leaves the invitation open; tries are throttled", async () => {
    const { id } = await invite("weak@acme.test");
    const token = await linkOf(id);
    await expect(accept(token, { password: "short" })).rejects.toMatchObject({
      code: "invalid",
      fields: { password: expect.any(String) },
    });
    for (let tries = 1; tries < 60; tries += 1) {
      await expect(accept("x")).rejects.toMatchObject(over);
    }
    await expect(accept(token)).rejects.toMatchObject({ code: "rate_limited" });
    await controlDb().delete(rateLimits);
    await accept(token);
  });
});

describe("an invitation", () => {
  test("sent again kills the link before it; five mails a day to one address", async () => {
    const { id } = await invite("again@acme.test");
    const first = await linkOf(id);
    const resend = () => execute(resendInvitation, asking(acme, {}, { now: later(DAY) }), { id });
    await resend();
    const second = await linkOf(id);
    expect(second).not.toBe(first);
    expect((await personRow(acme, id)).inviteExpiresAt).toEqual(later(8 * DAY));
    await expect(accept(first)).rejects.toMatchObject(over);
    for (const _ of [3, 4, 5]) await resend();
    await expect(resend()).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterSeconds: expect.any(Number),
    });
    await accept(await linkOf(id));
    await expect(resend()).rejects.toMatchObject({ reason: "invitations.not-open" });
  });

  test("revoked is dead, frees the seat, and the address can be invited again", async () => {
    const { id } = await invite("undecided@acme.test");
    const token = await linkOf(id);
    await execute(revokeInvitation, asking(acme), { id });
    await expect(accept(token)).rejects.toMatchObject(over);
    expect(await personRow(acme, id)).toMatchObject({
      status: "deactivated",
      inviteTokenHash: null,
    });
    const twice = execute(revokeInvitation, asking(acme), { id });
    await expect(twice).rejects.toMatchObject({ reason: "invitations.not-open" });

    const viewer = await roleId(acme, "viewer");
    const again = await invite("undecided@acme.test", {
      name: "Somebody Else",
      roles: [{ roleId: viewer }],
    });
    expect(again.id).toBe(id);
    expect(await personRow(acme, id)).toMatchObject({ status: "invited", name: "Somebody Else" });
    expect((await auditOf(acme, id)).at(-1)?.changes).toMatchObject({ roles: { to: ["Viewer"] } });
    await accept(await linkOf(id));
  });

  test("of another company is not found, nor is somebody who joined", async () => {
    for (const command of [resendInvitation, revokeInvitation]) {
      await expect(execute(command, asking(acme), { id: globex.owner.id })).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(execute(command, asking(acme), { id: acme.owner.id })).rejects.toMatchObject({
        reason: "invitations.not-open",
      });
    }
    const [owner] = await inTenant(acme.tenant.place, (tx) =>
      tx
        .select()
        .from(users)
        .where(and(eq(users.id, acme.owner.id), eq(users.status, "active"))),
    );
    expect(owner).toBeDefined();
  });
});
