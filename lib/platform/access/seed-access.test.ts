import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TENANT_SCHEMA_VERSION } from "@/db/migrate/tenant-version";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, NOW, type TestWorkspace } from "../identity/test-workspace";
import { loadAccess } from "./load-access";
import { seedAccess, syncSystemRoles } from "./seed-access";
import { SYSTEM_ROLES } from "./system-roles";

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

const codes = async (now = NOW) =>
  (await access(now)).grants.flatMap((grant) => [...grant.codes]).sort();

test("the owner is administrator and may do everything", async () => {
  expect(await access()).toMatchObject({
    requiresSecondFactor: false,
    grants: [{ role: "Administrator", codes: new Set(["*"]), scope: undefined, rules: [] }],
  });
});

test("only a system role may grant everything, and a role for one day ends with it", async () => {
  const setSystem = (isSystem: boolean) =>
    inTenant(acme.tenant.place, (tx) =>
      tx.update(roles).set({ isSystem }).where(eq(roles.code, "administrator")),
    );
  await setSystem(false);
  expect(await codes()).toEqual([]);
  await setSystem(true);

  const setEnd = (validTo: string | null) =>
    inTenant(acme.tenant.place, (tx) => tx.update(userRoles).set({ validTo }));
  await setEnd("2026-03-01");
  expect(await codes()).toEqual(["*"]);
  expect(await codes(later(12 * 3_600_000))).toEqual(["*"]);
  await setEnd("2026-02-28");
  expect(await codes()).toEqual([]);
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

describe("a new build's system roles", () => {
  const acmeTx = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);
  const sync = () => acmeTx((tx) => syncSystemRoles(tx, { now: later(9), by: undefined }));
  const roleOf = async (code: string) => {
    const [role] = await acmeTx((tx) => tx.select().from(roles).where(eq(roles.code, code)));
    if (!role) throw new Error(`no role ${code}`);
    return role;
  };
  const grantsOf = (roleId: string) =>
    acmeTx(async (tx) => {
      const rows = await tx
        .select({ code: rolePermissions.permissionCode })
        .from(rolePermissions)
        .where(eq(rolePermissions.roleId, roleId));
      return rows.map(({ code }) => code);
    });
  const stamps = { updatedAt: NOW };

  test("are renamed, granted and taken back; the tenant's choice of a second factor stays", async () => {
    const viewer = await roleOf("viewer");
    await acmeTx(async (tx) => {
      await tx
        .update(roles)
        .set({ name: "Onlooker", requiresSecondFactor: true })
        .where(eq(roles.id, viewer.id));
      await tx.delete(rolePermissions).where(eq(rolePermissions.roleId, viewer.id));
      await tx
        .insert(rolePermissions)
        .values({ roleId: viewer.id, permissionCode: "people.invite", ...stamps });
    });
    await sync();
    expect(await roleOf("viewer")).toMatchObject({ name: "Viewer", requiresSecondFactor: true });
    expect(await grantsOf(viewer.id)).toEqual(["*:view"]);
  });

  test("leave the tenant's own roles alone, also one that was a system role before", async () => {
    const own = { code: "night-shift", name: "Night shift", ...stamps };
    const retired = { code: "typist", name: "Typist", isSystem: true, ...stamps };
    await acmeTx(async (tx) => {
      const made = await tx.insert(roles).values([own, retired]).returning({ id: roles.id });
      await tx
        .insert(rolePermissions)
        .values(made.map(({ id }) => ({ roleId: id, permissionCode: "leads.read", ...stamps })));
    });
    await sync();
    for (const code of ["night-shift", "typist"]) {
      const role = await roleOf(code);
      expect(role.isSystem).toBe(false);
      expect(await grantsOf(role.id)).toEqual(["leads.read"]);
    }
  });

  test("come with a tenant migration, which brings older workspaces up to date", () => {
    // When this fails: generate an empty tenant migration (--custom), then write the new digest here.
    const digest = hashToken(JSON.stringify(SYSTEM_ROLES));
    expect([TENANT_SCHEMA_VERSION, digest]).toEqual([
      "0004_search",
      "8DGTZu-kPxtvxATpSU41rjlqPCvaTAsbYUfdVayPnpI",
    ]);
  });
});
