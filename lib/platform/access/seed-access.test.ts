import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, NOW, type TestWorkspace } from "../identity/test-workspace";
import { loadAccess } from "./load-access";
import { seedAccess } from "./seed-access";

let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(() => platform.close());

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const access = (now = NOW) =>
  inTenant(acme.tenant.place, (tx) => loadAccess(tx, acme.owner.id, now));

test("the owner is administrator and may do everything", async () => {
  expect(await access()).toEqual({ roles: ["Administrator"], permissions: new Set(["*"]) });
});

test("only a system role may grant everything, and a role for one day ends with it", async () => {
  const setSystem = (isSystem: boolean) =>
    inTenant(acme.tenant.place, (tx) =>
      tx.update(roles).set({ isSystem }).where(eq(roles.code, "administrator")),
    );
  await setSystem(false);
  expect((await access()).permissions).toEqual(new Set());
  await setSystem(true);

  const setEnd = (validTo: string | null) =>
    inTenant(acme.tenant.place, (tx) => tx.update(userRoles).set({ validTo }));
  await setEnd("2026-03-01");
  expect((await access()).roles).toEqual(["Administrator"]);
  expect((await access(later(12 * 3_600_000))).roles).toEqual(["Administrator"]);
  await setEnd("2026-02-28");
  expect((await access()).permissions).toEqual(new Set());
  await setEnd(null);
});

test("seeding access again changes nothing", async () => {
  const count = () =>
    inTenant(acme.tenant.place, async (tx) => [
      await tx.$count(users),
      await tx.$count(roles),
      await tx.$count(userRoles),
    ]);
  const before = await count();
  await inTenant(acme.tenant.place, (tx) =>
    seedAccess(tx, { owner: { ...acme.owner, passwordHash: "other" }, now: later(5) }),
  );
  expect(await count()).toEqual(before);
});
