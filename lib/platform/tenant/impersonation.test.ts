import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { userSessions, users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { revokeSession } from "@/lib/platform/identity/session/revoke";
import { signInAsPerson } from "@/lib/platform/identity/sign-in";
import { NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { deactivateStaff } from "@/lib/platform/staff/member";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { createResendSimulator } from "@/simulators/resend/server";
import { impersonate } from "./impersonate";
import { again, change, createStaffScene, look, REASON, type StaffScene } from "./test-staff-scene";

let scene: StaffScene;
beforeAll(async () => {
  scene = await createStaffScene(createResendSimulator);
});
afterAll(() => scene.close());
beforeEach(() => scene.reset());

const asCleo = (more: object = {}) => ({ ...scene.about(), userId: scene.clerkId, ...more });

describe("impersonation", () => {
  const enter = (token: string, now = NOW) =>
    signInAsPerson(scene.workspace.tenant, token, originAt(now));

  test("looks for an hour, as that person, and changes nothing", async () => {
    const request = again(scene.support);
    const { slug, token } = await impersonate(request, asCleo());
    expect(slug).toBe("acme");
    const stored = JSON.stringify([
      await controlDb().select().from(outbox),
      await scene.controlRows(request.requestId),
    ]);
    expect(stored).not.toContain(token);

    const opened = await enter(token);
    await expect(enter(token)).rejects.toMatchObject({ reason: "sign-in.token" });
    const asPerson = await scene.requestOf({ ...opened, userId: scene.clerkId });
    expect(asPerson.actor).toMatchObject({
      id: scene.clerkId,
      impersonation: { staffId: scene.support.staff.id, reason: REASON, mayWrite: false },
    });
    expect(await read(look, asPerson, undefined)).toBe("seen");
    const readOnly = { reason: "impersonation.read-only" };
    await expect(execute(change, asPerson, undefined)).rejects.toMatchObject(readOnly);
    const revoke = execute(revokeSession, asPerson, { id: opened.sessionId });
    await expect(revoke).rejects.toMatchObject(readOnly);

    const hour = 3_600_000;
    await scene.requestOf({ ...opened, userId: scene.clerkId }, new Date(NOW.getTime() + hour - 1));
    await expect(
      scene.requestOf({ ...opened, userId: scene.clerkId }, new Date(NOW.getTime() + hour)),
    ).rejects.toThrow();

    expect(await scene.controlRows(request.requestId)).toMatchObject([
      {
        actor: `staff:${scene.support.staff.id}`,
        action: "tenant.impersonate",
        tenantId: scene.workspace.tenant.id,
        after: { userId: scene.clerkId, name: "Cleo", reason: REASON, mayWrite: false },
      },
    ]);
    const inTheirs = await inTenant(scene.workspace.tenant.place, (tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(
          and(eq(auditLogs.impersonatorId, scene.support.staff.id), eq(auditLogs.action, "login")),
        ),
    );
    expect(JSON.stringify(inTheirs.map(({ changes }) => changes))).toContain(REASON);
    await scene.deliver();
    const [mail] = await scene.mailsAbout("Our staff opened");
    expect(mail).toMatchObject({ to: ["ada@acme.test"] });
    expect(mail?.text).toContain("Cleo");
    expect(mail?.text).toContain("/system-admin/audit");
  });

  test("a pass is good for sixty seconds and for this tenant", async () => {
    const { token } = await impersonate(again(scene.support), asCleo());
    await expect(enter(token, new Date(NOW.getTime() + 60_000))).rejects.toMatchObject({
      reason: "sign-in.token",
    });
    const other = { ...scene.workspace.tenant, id: randomUUID() };
    await expect(signInAsPerson(other, token, originAt(NOW))).rejects.toMatchObject({
      reason: "sign-in.token",
    });
    await enter(token, new Date(NOW.getTime() + 59_999));
  });

  test("changes take a permission of their own, and are never those about oneself", async () => {
    await expect(
      impersonate(again(scene.support), asCleo({ mayWrite: true })),
    ).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { token } = await impersonate(again(scene.owner), asCleo({ mayWrite: true }));
    const opened = await enter(token);
    const asPerson = await scene.requestOf({ ...opened, userId: scene.clerkId });
    expect(await execute(change, asPerson, undefined)).toBe("changed");
    const revoke = execute(revokeSession, asPerson, { id: opened.sessionId });
    await expect(revoke).rejects.toMatchObject({ reason: "impersonation.read-only" });
  });

  test("is of active people only", async () => {
    const { place } = scene.workspace.tenant;
    for (const status of ["invited", "deactivated", "suspended"] as const) {
      await inTenant(place, (tx) =>
        tx.update(users).set({ status }).where(eq(users.id, scene.clerkId)),
      );
      await expect(impersonate(again(scene.owner), asCleo())).rejects.toMatchObject({
        reason: "person.unknown",
      });
    }
    const active = { status: "active" } as const;
    await inTenant(place, (tx) => tx.update(users).set(active).where(eq(users.id, scene.clerkId)));
    const nobody = asCleo({ userId: randomUUID() });
    await expect(impersonate(again(scene.owner), nobody)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("ends when the member of staff is put out", async () => {
    const leaving = await signedInStaff("Lars", ["support"], NOW);
    const used = await impersonate(leaving, asCleo());
    const unused = await impersonate(again(leaving), asCleo());
    const opened = await enter(used.token);
    await deactivateStaff(again(scene.owner), { id: leaving.staff.id });
    await expect(enter(unused.token)).rejects.toMatchObject({ reason: "sign-in.token" });
    await scene.deliver();
    await expect(scene.requestOf({ ...opened, userId: scene.clerkId })).rejects.toThrow(
      "not signed in",
    );
    const sessions = await inTenant(scene.workspace.tenant.place, (tx) =>
      tx.select().from(userSessions).where(eq(userSessions.id, opened.sessionId)),
    );
    expect(sessions[0]?.revokedAt).toEqual(NOW);
  });
});
