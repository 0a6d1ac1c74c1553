import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import {
  createTestWorkspace,
  NOW,
  originAt,
  PASSWORD,
  type TestWorkspace,
} from "../test-workspace";
import { changeOwnPassword } from "./change-own";

const NEW_PASSWORD = "Marble-Kettle-91";
let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(() => platform.close());

async function signIn() {
  const opened = await inTenant(acme.tenant.place, (tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  return { ...opened, kind: "browser" as const };
}
type Session = Awaited<ReturnType<typeof signIn>>;
const actorOf = (session: Session) => checkSession(acme.tenant.place, session, NOW);
const change = async (session: Session, given: unknown) =>
  changeOwnPassword(
    { ...originAt(NOW), tenant: acme.tenant, actor: await actorOf(session) },
    given,
  );

test("needs the current password; a wrong one is audited and changes nothing", async () => {
  const mine = await signIn();
  await expect(
    change(mine, { currentPassword: "wrong", newPassword: NEW_PASSWORD }),
  ).rejects.toMatchObject({ code: "invalid", fields: { currentPassword: expect.any(String) } });
  const audit = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.action, "login_failed")),
  );
  expect(audit).toMatchObject([{ recordId: acme.owner.id }]);
});

test("names the new password's faults on its own field", async () => {
  const mine = await signIn();
  for (const newPassword of ["short", PASSWORD, "Password123!"]) {
    await expect(change(mine, { currentPassword: PASSWORD, newPassword })).rejects.toMatchObject({
      code: "invalid",
      fields: { newPassword: expect.any(String) },
    });
  }
});

test("ends every other session, keeps this one and kills a reset link", async () => {
  const [mine, other] = [await signIn(), await signIn()];
  await inTenant(acme.tenant.place, (tx) =>
    tx
      .update(users)
      .set({ resetTokenHash: "something", resetExpiresAt: NOW })
      .where(eq(users.id, acme.owner.id)),
  );
  const { endedSessions } = await change(mine, {
    currentPassword: PASSWORD,
    newPassword: NEW_PASSWORD,
  });
  expect(endedSessions).toBeGreaterThan(0);
  expect(await actorOf(other)).toBeUndefined();
  expect(await actorOf(mine)).toBeDefined();
  const [row] = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(users).where(eq(users.id, acme.owner.id)),
  );
  expect(row).toMatchObject({ resetTokenHash: null, passwordChangedAt: NOW });
});

test("of two changes with the same current password one counts", async () => {
  const mine = await signIn();
  const both = await Promise.allSettled([
    change(mine, { currentPassword: NEW_PASSWORD, newPassword: "Copper-Lantern-17" }),
    change(mine, { currentPassword: NEW_PASSWORD, newPassword: "Copper-Lantern-18" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("ten wrong tries and the next has to wait, right or wrong", async () => {
  const mine = await signIn();
  for (let turn = 0; turn < 10; turn += 1) {
    await change(mine, { currentPassword: "wrong", newPassword: NEW_PASSWORD }).catch(() => {});
  }
  await expect(
    change(mine, { currentPassword: PASSWORD, newPassword: "Velvet-Anchor-73" }),
  ).rejects.toMatchObject({ code: "rate_limited" });
});
