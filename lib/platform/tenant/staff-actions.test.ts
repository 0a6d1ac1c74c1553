import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLog, outbox, tenantSubscriptions, tenants } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, userSessions, users } from "@/db/tenant/core/users";
import { defineCommand } from "@/lib/core/command";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { defineRead, read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "@/lib/platform/identity/session/check";
import { openSession } from "@/lib/platform/identity/session/open";
import { revokeSession } from "@/lib/platform/identity/session/revoke";
import { signInAsPerson } from "@/lib/platform/identity/sign-in";
import { seedStaff } from "@/lib/platform/identity/staff";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { deactivateStaff } from "@/lib/platform/staff/member";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";
import { findTenantById } from "./find-tenant";
import { impersonate } from "./impersonate";
import { resumeTenant } from "./resume";
import { suspendTenant } from "./suspend";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-mailbox-"));
const mailbox = createResendSimulator(folder);
let platform: TestPlatform;
let workspace: TestWorkspace;
let clerkId: string;
let owner: StaffRequest;
let support: StaffRequest;

const REASON = "Asked for by the customer";

beforeAll(async () => {
  const port = await new Promise<number>((resolve) =>
    mailbox.listen(0, "127.0.0.1", () => resolve((mailbox.address() as AddressInfo).port)),
  );
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${port}`;
  platform = await createTestPlatform();
  workspace = await createTestWorkspace(platform, "acme");
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  owner = await signedInStaff("Olivia", ["owner"], NOW);
  support = await signedInStaff("Sara", ["support"], NOW);
  clerkId = uuidv7();
  await inTenant(workspace.tenant.place, async (tx) => {
    await tx.insert(users).values({
      id: clerkId,
      email: "cleo@acme.test",
      name: "Cleo",
      userType: "staff",
      status: "active",
    });
    const [clerk] = await tx.select().from(roles).where(eq(roles.code, "clerk"));
    if (!clerk) throw new Error("no role");
    await tx.insert(userRoles).values({ userId: clerkId, roleId: clerk.id });
  });
});
afterAll(async () => {
  mailbox.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await controlDb().delete(outbox);
  await controlDb()
    .update(tenantSubscriptions)
    .set({ status: "ACTIVE", suspendReason: null, suspendedFrom: null, suspendedOn: null });
});

const look = defineRead({
  name: "currencies.read",
  module: "system_admin",
  level: "view",
  run: async () => "seen",
});
const change = defineCommand({
  name: "currencies.touch",
  module: "system_admin",
  level: "work",
  input: z.void(),
  fails: [],
  async run(ctx) {
    const { id } = ctx.actor;
    ctx.record({ table: "users", id, action: "update", changes: { name: { from: 1, to: 2 } } });
    return "changed";
  },
});

async function signedIn(userId: string): Promise<TenantRequest<Actor>> {
  const { place } = workspace.tenant;
  const opened = await inTenant(place, (tx) =>
    openSession(tx, { userId }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("not signed in");
  return requestOf({ ...opened, userId });
}

/** A request with what a session means at this moment, as a page would find it. */
async function requestOf(
  opened: { sessionId: string; secret: string; userId: string },
  now = NOW,
): Promise<TenantRequest<Actor>> {
  const { sessionId, secret, userId } = opened;
  const tenant = await findTenantById(workspace.tenant.id);
  const claim = { sessionId, userId, secret, kind: "browser" } as const;
  const actor = await checkSession(workspace.tenant.place, claim, now);
  if (!tenant || !actor) throw new Error("not signed in any more");
  return { ...originAt(now), tenant, actor };
}

const subscription = async () => {
  const [row] = await controlDb()
    .select()
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, workspace.tenant.id));
  return row;
};

const deliver = async () => {
  while (await relayNext(SUBSCRIBERS, log())) {
    // Until nothing is due.
  }
};
async function mailsOf(template: string): Promise<StoredEmail[]> {
  const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
  const { data } = (await response.json()) as { data: StoredEmail[] };
  return data.filter(({ subject }) => subject.includes(template));
}

const about = (reason = REASON) => ({ tenantId: workspace.tenant.id, reason });
const again = (request: StaffRequest): StaffRequest => ({ ...request, requestId: randomUUID() });

const controlRows = (requestId: string) =>
  controlDb().select().from(auditLog).where(eq(auditLog.requestId, requestId));
const tenantRows = (requestId: string) =>
  inTenant(workspace.tenant.place, (tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.requestId, requestId)),
  );

describe("suspending", () => {
  test("shuts people out at once, leaves administrators looking, and is taken back", async () => {
    await controlDb().update(tenantSubscriptions).set({ status: "PAST_DUE" });
    const [administrator, clerk] = [await signedIn(workspace.owner.id), await signedIn(clerkId)];
    expect(await read(look, clerk, undefined)).toBe("seen");

    const request = again(owner);
    await suspendTenant(request, about());
    expect(await subscription()).toMatchObject({
      status: "SUSPENDED",
      suspendReason: "admin",
      suspendedFrom: "PAST_DUE",
      suspendedOn: "2026-03-01",
    });
    const tenant = await findTenantById(workspace.tenant.id);
    if (!tenant) throw new Error("no tenant");
    await expect(read(look, { ...clerk, tenant }, undefined)).rejects.toMatchObject({
      reason: "tenant.suspended",
    });
    expect(await read(look, { ...administrator, tenant }, undefined)).toBe("seen");
    await expect(execute(change, { ...administrator, tenant }, undefined)).rejects.toMatchObject({
      reason: "tenant.read-only",
    });

    await resumeTenant(again(owner), about());
    expect(await subscription()).toMatchObject({
      status: "PAST_DUE",
      suspendReason: null,
      suspendedFrom: null,
      suspendedOn: null,
    });
    const resumed = await findTenantById(workspace.tenant.id);
    if (!resumed) throw new Error("no tenant");
    expect(await execute(change, { ...clerk, tenant: resumed }, undefined)).toBe("changed");
  });

  test("is audited on both sides with its reason, and told to administrators once", async () => {
    const [suspending, resuming] = [again(owner), again(owner)];
    await suspendTenant(suspending, about());
    await resumeTenant(resuming, about("The matter is settled"));
    expect(await controlRows(suspending.requestId)).toMatchObject([
      {
        actor: `staff:${owner.staff.id}`,
        action: "tenant.suspend",
        tenantId: workspace.tenant.id,
        before: { status: "ACTIVE" },
        after: { status: "SUSPENDED", reason: REASON },
      },
    ]);
    expect(await controlRows(resuming.requestId)).toMatchObject([{ action: "tenant.resume" }]);

    await deliver();
    // As if the worker had died before it could mark the rows.
    await controlDb()
      .update(outbox)
      .set({ state: "pending", nextAt: new Date(0) });
    await deliver();
    expect(await controlDb().$count(outbox, eq(outbox.state, "done"))).toBe(2);
    expect(await tenantRows(suspending.requestId)).toMatchObject([
      {
        actorKind: "system",
        recordLabel: "acme, by platform staff",
        changes: {
          status: { from: "ACTIVE", to: "SUSPENDED" },
          reason: { from: null, to: REASON },
        },
      },
    ]);
    expect(await tenantRows(resuming.requestId)).toHaveLength(1);
    for (const [subject, reason] of [
      ["is suspended", REASON],
      ["is open again", "The matter is settled"],
    ] as const) {
      const mails = await mailsOf(subject);
      expect(mails.map(({ to }) => to)).toEqual([["ada@acme.test"]]);
      expect(mails[0]?.text).toContain(reason);
      expect(mails[0]?.text).toContain("http://acme.localhost:3000");
    }
  });

  test("what is so already is refused; an overdue invoice is not for staff to forgive", async () => {
    await expect(resumeTenant(owner, about())).rejects.toMatchObject({
      reason: "tenant.not-suspended",
    });
    await suspendTenant(again(owner), about());
    await expect(suspendTenant(again(owner), about())).rejects.toMatchObject({
      reason: "tenant.already-suspended",
    });
    await controlDb().update(tenantSubscriptions).set({ suspendReason: "nonpayment" });
    await expect(resumeTenant(owner, about())).rejects.toMatchObject({
      reason: "tenant.suspended-for-nonpayment",
    });
  });

  test("twice at once happens once", async () => {
    const both = await Promise.allSettled([
      suspendTenant(again(owner), about()),
      suspendTenant(again(owner), about()),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await subscription()).toMatchObject({ suspendedFrom: "ACTIVE" });
  });

  test("a workspace that is not ready, or is none, is refused", async () => {
    const unknown = { ...about(), tenantId: randomUUID() };
    await expect(suspendTenant(owner, unknown)).rejects.toMatchObject({ code: "not_found" });
    const { id } = workspace.tenant;
    await controlDb()
      .update(tenants)
      .set({ lifecycle: "deprovisioning" })
      .where(eq(tenants.id, id));
    await expect(suspendTenant(owner, about())).rejects.toMatchObject({
      reason: "tenant.not-ready",
    });
    await controlDb().update(tenants).set({ lifecycle: "ready" }).where(eq(tenants.id, id));
  });
});

const asCleo = (more: object = {}) => ({ ...about(), userId: clerkId, ...more });

describe("who may act upon a tenant", () => {
  const actions: [string, (request: StaffRequest, input: object) => Promise<unknown>][] = [
    ["tenant.suspend", suspendTenant],
    ["tenant.resume", resumeTenant],
    ["tenant.impersonate", (request, input) => impersonate(request, { userId: clerkId, ...input })],
  ];

  test.each(actions)("%s: permission, recent confirmation and a reason", async (name, run) => {
    const auditor = await signedInStaff(`A${randomUUID()}`, ["auditor"], NOW);
    await expect(run(auditor, about())).rejects.toMatchObject({ reason: "permission.missing" });
    expect(await controlRows(auditor.requestId)).toMatchObject([
      { action: "staff.denied", after: { command: name } },
    ]);
    const late = { ...owner, now: new Date(NOW.getTime() + 10 * 60_000 + 1) };
    await expect(run(late, about())).rejects.toMatchObject({ reason: "step-up.required" });
    for (const reason of ["", "too short", `a${" ".repeat(20)}b`, "x".repeat(501)]) {
      await expect(run(again(owner), about(reason))).rejects.toMatchObject({
        code: "invalid",
        fields: { reason: expect.any(String) },
      });
    }
    await expect(run(again(owner), { ...about(), tenantId: "x" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await subscription()).toMatchObject({ status: "ACTIVE" });
    expect(await controlDb().$count(outbox)).toBe(0);
  });
});

describe("impersonation", () => {
  const enter = (token: string, now = NOW) =>
    signInAsPerson(workspace.tenant, token, originAt(now));

  test("looks for an hour, as that person, and changes nothing", async () => {
    const request = again(support);
    const { slug, token } = await impersonate(request, asCleo());
    expect(slug).toBe("acme");
    const stored = JSON.stringify([
      await controlDb().select().from(outbox),
      await controlRows(request.requestId),
    ]);
    expect(stored).not.toContain(token);

    const opened = await enter(token);
    await expect(enter(token)).rejects.toMatchObject({ reason: "sign-in.token" });
    const asPerson = await requestOf({ ...opened, userId: clerkId });
    expect(asPerson.actor).toMatchObject({
      id: clerkId,
      impersonation: { staffId: support.staff.id, reason: REASON, mayWrite: false },
    });
    expect(await read(look, asPerson, undefined)).toBe("seen");
    const readOnly = { reason: "impersonation.read-only" };
    await expect(execute(change, asPerson, undefined)).rejects.toMatchObject(readOnly);
    const revoke = execute(revokeSession, asPerson, { id: opened.sessionId });
    await expect(revoke).rejects.toMatchObject(readOnly);

    const hour = 3_600_000;
    await requestOf({ ...opened, userId: clerkId }, new Date(NOW.getTime() + hour - 1));
    await expect(
      requestOf({ ...opened, userId: clerkId }, new Date(NOW.getTime() + hour)),
    ).rejects.toThrow();

    expect(await controlRows(request.requestId)).toMatchObject([
      {
        actor: `staff:${support.staff.id}`,
        action: "tenant.impersonate",
        tenantId: workspace.tenant.id,
        after: { userId: clerkId, name: "Cleo", reason: REASON, mayWrite: false },
      },
    ]);
    const inTheirs = await inTenant(workspace.tenant.place, (tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(and(eq(auditLogs.impersonatorId, support.staff.id), eq(auditLogs.action, "login"))),
    );
    expect(JSON.stringify(inTheirs.map(({ changes }) => changes))).toContain(REASON);
    await deliver();
    const [mail] = await mailsOf("Our staff opened");
    expect(mail).toMatchObject({ to: ["ada@acme.test"] });
    expect(mail?.text).toContain("Cleo");
    expect(mail?.text).toContain("/system-admin/audit");
  });

  test("a pass is good for sixty seconds and for this tenant", async () => {
    const { token } = await impersonate(again(support), asCleo());
    await expect(enter(token, new Date(NOW.getTime() + 60_000))).rejects.toMatchObject({
      reason: "sign-in.token",
    });
    const other = { ...workspace.tenant, id: randomUUID() };
    await expect(signInAsPerson(other, token, originAt(NOW))).rejects.toMatchObject({
      reason: "sign-in.token",
    });
    await enter(token, new Date(NOW.getTime() + 59_999));
  });

  test("changes take a permission of their own, and are never those about oneself", async () => {
    await expect(impersonate(again(support), asCleo({ mayWrite: true }))).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { token } = await impersonate(again(owner), asCleo({ mayWrite: true }));
    const opened = await enter(token);
    const asPerson = await requestOf({ ...opened, userId: clerkId });
    expect(await execute(change, asPerson, undefined)).toBe("changed");
    const revoke = execute(revokeSession, asPerson, { id: opened.sessionId });
    await expect(revoke).rejects.toMatchObject({ reason: "impersonation.read-only" });
  });

  test("is of active people only", async () => {
    const { place } = workspace.tenant;
    for (const status of ["invited", "deactivated", "suspended"] as const) {
      await inTenant(place, (tx) => tx.update(users).set({ status }).where(eq(users.id, clerkId)));
      await expect(impersonate(again(owner), asCleo())).rejects.toMatchObject({
        reason: "person.unknown",
      });
    }
    const active = { status: "active" } as const;
    await inTenant(place, (tx) => tx.update(users).set(active).where(eq(users.id, clerkId)));
    const nobody = asCleo({ userId: randomUUID() });
    await expect(impersonate(again(owner), nobody)).rejects.toMatchObject({ code: "not_found" });
  });

  test("ends when the member of staff is put out", async () => {
    const leaving = await signedInStaff("Lars", ["support"], NOW);
    const used = await impersonate(leaving, asCleo());
    const unused = await impersonate(again(leaving), asCleo());
    const opened = await enter(used.token);
    await deactivateStaff(again(owner), { id: leaving.staff.id });
    await expect(enter(unused.token)).rejects.toMatchObject({ reason: "sign-in.token" });
    await deliver();
    await expect(requestOf({ ...opened, userId: clerkId })).rejects.toThrow("not signed in");
    const sessions = await inTenant(workspace.tenant.place, (tx) =>
      tx
        .select()
        .from(userSessions)
        .where(inArray(userSessions.id, [opened.sessionId])),
    );
    expect(sessions[0]?.revokedAt).toEqual(NOW);
  });
});
