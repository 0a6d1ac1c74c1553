import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox, tenantSubscriptions, tenants } from "@/db/control";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { openSession } from "@/lib/platform/identity/session/open";
import { NOW, originAt } from "@/lib/platform/identity/test-workspace";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { createResendSimulator } from "@/simulators/resend/server";
import { findTenantById } from "./find-tenant";
import { impersonate } from "./impersonate";
import { resumeTenant } from "./resume";
import { suspendTenant } from "./suspend";
import { again, change, createStaffScene, look, REASON, type StaffScene } from "./test-staff-scene";

let scene: StaffScene;
beforeAll(async () => {
  scene = await createStaffScene(createResendSimulator);
});
afterAll(() => scene.close());
beforeEach(() => scene.reset());

async function signedIn(userId: string): Promise<TenantRequest<Actor>> {
  const { place } = scene.workspace.tenant;
  const opened = await inTenant(place, (tx) =>
    openSession(tx, { userId }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("not signed in");
  return scene.requestOf({ ...opened, userId });
}

const rowsOf = async (requestId: string, action: string) =>
  (await scene.controlRows(requestId)).filter((row) => row.action === action);

describe("suspending", () => {
  test("shuts people out at once, leaves administrators looking, and is taken back", async () => {
    await controlDb().update(tenantSubscriptions).set({ status: "TRIAL" });
    const [administrator, clerk] = [
      await signedIn(scene.workspace.owner.id),
      await signedIn(scene.clerkId),
    ];
    expect(await read(look, clerk, undefined)).toBe("seen");

    const request = again(scene.owner);
    await suspendTenant(request, scene.about());
    expect(await scene.subscription()).toMatchObject({
      status: "SUSPENDED",
      suspendReason: "admin",
      suspendedFrom: "TRIAL",
      suspendedOn: "2026-03-01",
    });
    const tenant = await findTenantById(scene.workspace.tenant.id);
    if (!tenant) throw new Error("no tenant");
    await expect(read(look, { ...clerk, tenant }, undefined)).rejects.toMatchObject({
      reason: "tenant.suspended",
    });
    expect(await read(look, { ...administrator, tenant }, undefined)).toBe("seen");
    await expect(execute(change, { ...administrator, tenant }, undefined)).rejects.toMatchObject({
      reason: "tenant.read-only",
    });

    await resumeTenant(again(scene.owner), scene.about());
    expect(await scene.subscription()).toMatchObject({
      status: "TRIAL",
      suspendReason: null,
      suspendedFrom: null,
      suspendedOn: null,
    });
    const resumed = await findTenantById(scene.workspace.tenant.id);
    if (!resumed) throw new Error("no tenant");
    expect(await execute(change, { ...clerk, tenant: resumed }, undefined)).toBe("changed");
  });

  test("is audited on both sides with its reason, and told to administrators once", async () => {
    const [suspending, resuming] = [again(scene.owner), again(scene.owner)];
    await suspendTenant(suspending, scene.about());
    await resumeTenant(resuming, scene.about("The matter is settled"));
    expect(await rowsOf(suspending.requestId, "tenant.suspend")).toMatchObject([
      {
        actor: `staff:${scene.owner.staff.id}`,
        action: "tenant.suspend",
        tenantId: scene.workspace.tenant.id,
        before: { status: "ACTIVE" },
        after: { status: "SUSPENDED", reason: REASON },
      },
    ]);
    expect(await rowsOf(suspending.requestId, "billing.transition")).toMatchObject([
      { before: { status: "ACTIVE" }, after: { status: "SUSPENDED", why: "suspended by staff" } },
    ]);
    expect(await rowsOf(resuming.requestId, "tenant.resume")).toHaveLength(1);

    await scene.deliver();
    // As if the worker had died before it could mark the rows.
    await controlDb()
      .update(outbox)
      .set({ state: "pending", nextAt: new Date(0) });
    await scene.deliver();
    expect(await controlDb().$count(outbox, eq(outbox.state, "done"))).toBe(2);
    expect(await scene.tenantRows(suspending.requestId)).toMatchObject([
      {
        actorKind: "system",
        recordLabel: "acme, by platform staff",
        changes: {
          status: { from: "ACTIVE", to: "SUSPENDED" },
          reason: { from: null, to: REASON },
        },
      },
    ]);
    expect(await scene.tenantRows(resuming.requestId)).toHaveLength(1);
    for (const [subject, reason] of [
      ["is suspended", REASON],
      ["is open again", "The matter is settled"],
    ] as const) {
      const mails = await scene.mailsAbout(subject);
      expect(mails.map(({ to }) => to)).toEqual([["ada@acme.test"]]);
      expect(mails[0]?.text).toContain(reason);
      expect(mails[0]?.text).toContain("http://acme.localhost:3000");
    }
  });

  test("what is so already is refused; an overdue invoice is not for staff to forgive", async () => {
    await expect(resumeTenant(scene.owner, scene.about())).rejects.toMatchObject({
      reason: "tenant.not-suspended",
    });
    await suspendTenant(again(scene.owner), scene.about());
    await expect(suspendTenant(again(scene.owner), scene.about())).rejects.toMatchObject({
      reason: "tenant.already-suspended",
    });
    await controlDb().update(tenantSubscriptions).set({ suspendReason: "nonpayment" });
    await expect(resumeTenant(scene.owner, scene.about())).rejects.toMatchObject({
      reason: "tenant.suspended-for-nonpayment",
    });
  });

  test("twice at once happens once", async () => {
    const both = await Promise.allSettled([
      suspendTenant(again(scene.owner), scene.about()),
      suspendTenant(again(scene.owner), scene.about()),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await scene.subscription()).toMatchObject({ suspendedFrom: "ACTIVE" });
  });

  test("a workspace that is not ready, or is none, is refused", async () => {
    const unknown = { ...scene.about(), tenantId: randomUUID() };
    await expect(suspendTenant(scene.owner, unknown)).rejects.toMatchObject({ code: "not_found" });
    const { id } = scene.workspace.tenant;
    await controlDb()
      .update(tenants)
      .set({ lifecycle: "deprovisioning" })
      .where(eq(tenants.id, id));
    await expect(suspendTenant(scene.owner, scene.about())).rejects.toMatchObject({
      reason: "tenant.not-ready",
    });
    await controlDb().update(tenants).set({ lifecycle: "ready" }).where(eq(tenants.id, id));
  });
});

describe("who may act upon a tenant", () => {
  const actions: [string, (request: StaffRequest, input: object) => Promise<unknown>][] = [
    ["tenant.suspend", suspendTenant],
    ["tenant.resume", resumeTenant],
    [
      "tenant.impersonate",
      (request, input) => impersonate(request, { userId: scene.clerkId, ...input }),
    ],
  ];

  test.each(actions)("%s: permission, recent confirmation and a reason", async (name, run) => {
    const auditor = await signedInStaff(`A${randomUUID()}`, ["auditor"], NOW);
    await expect(run(auditor, scene.about())).rejects.toMatchObject({
      reason: "permission.missing",
    });
    expect(await scene.controlRows(auditor.requestId)).toMatchObject([
      { action: "staff.denied", after: { command: name } },
    ]);
    const late = { ...scene.owner, now: new Date(NOW.getTime() + 10 * 60_000 + 1) };
    await expect(run(late, scene.about())).rejects.toMatchObject({ reason: "step-up.required" });
    for (const reason of ["", "too short", `a${" ".repeat(20)}b`, "x".repeat(501)]) {
      await expect(run(again(scene.owner), scene.about(reason))).rejects.toMatchObject({
        code: "invalid",
        fields: { reason: expect.any(String) },
      });
    }
    await expect(
      run(again(scene.owner), { ...scene.about(), tenantId: "x" }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await scene.subscription()).toMatchObject({ status: "ACTIVE" });
    expect(await controlDb().$count(outbox)).toBe(0);
  });
});
