import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { permissions, rolePermissions, roles, userRoles, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { STAFF_PERMISSIONS, STAFF_ROLES } from "@/lib/platform/staff/permissions";
import { hashGivenPassword, isPasswordCorrect } from "./password";
import { loadStaffPermissions, seedStaff } from "./staff";
import { NOW } from "./test-workspace";

let platform: TestPlatform;
const member = { email: "Staff@ilms.test", password: "Open-Sesame-2026", now: NOW };
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

const find = async (email: string) => {
  const [user] = await controlDb().select().from(users).where(eq(users.email, email));
  if (!user) throw new Error(`There is no ${email}`);
  return user;
};
const rolesOf = async (userId: string) => {
  const rows = await controlDb()
    .select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return rows.map(({ code }) => code).sort();
};

test("an installation of before gets an owner and keeps its operator", async () => {
  const [user] = await controlDb()
    .insert(users)
    .values({
      email: "staff@ilms.test",
      name: "Platform staff",
      passwordHash: await hashGivenPassword(member.password),
    })
    .returning();
  const [operator] = await controlDb()
    .insert(roles)
    .values({ code: "operator", name: "Operator" })
    .returning();
  const [gone] = await controlDb().insert(permissions).values({ code: "fleet.burn" }).returning();
  if (!user || !operator || !gone) throw new Error("not written");
  await controlDb().insert(userRoles).values({ userId: user.id, roleId: operator.id });
  await controlDb().insert(rolePermissions).values({ roleId: operator.id, permissionId: gone.id });

  await Promise.all([seedStaff(member), seedStaff(member), seedStaff(member)]);
  expect(await controlDb().$count(users)).toBe(1);
  expect(await rolesOf(user.id)).toEqual(["operator", "owner"]);
  const permitted = await loadStaffPermissions(user.id);
  expect([...permitted].sort()).toEqual(Object.keys(STAFF_PERMISSIONS).sort());
});

test("roles hold what the program says of them, no more", async () => {
  for (const { code, permissions: codes } of STAFF_ROLES) {
    const rows = await controlDb()
      .select({ code: permissions.code })
      .from(roles)
      .innerJoin(rolePermissions, eq(rolePermissions.roleId, roles.id))
      .innerJoin(permissions, eq(permissions.id, rolePermissions.permissionId))
      .where(eq(roles.code, code));
    expect(rows.map((row) => row.code).sort()).toEqual([...codes].sort());
  }
});

test("a start changes neither password, state nor roles of those who stand", async () => {
  const { id } = await find("staff@ilms.test");
  const [support] = await controlDb().select().from(roles).where(eq(roles.code, "support"));
  const [owner] = await controlDb().select().from(roles).where(eq(roles.code, "owner"));
  if (!support || !owner) throw new Error("no roles");
  const [heir] = await controlDb()
    .insert(users)
    .values({ email: "heir@ilms.test", name: "Heir", passwordHash: "unusable" })
    .returning();
  if (!heir) throw new Error("not written");
  await controlDb().insert(userRoles).values({ userId: heir.id, roleId: owner.id });
  await controlDb().delete(userRoles).where(eq(userRoles.userId, id));
  await controlDb().insert(userRoles).values({ userId: id, roleId: support.id });
  const passwordHash = await hashGivenPassword("Changed-By-Hand-1");
  await controlDb()
    .update(users)
    .set({ passwordHash, status: "deactivated" })
    .where(eq(users.id, id));

  await seedStaff(member);
  expect(await find("staff@ilms.test")).toMatchObject({ passwordHash, status: "deactivated" });
  expect(await rolesOf(id)).toEqual(["support"]);
});

test("a new address in the environment is a way back in", async () => {
  await seedStaff({ ...member, email: "rescue@ilms.test" });
  const rescue = await find("rescue@ilms.test");
  expect(await rolesOf(rescue.id)).toEqual(["owner"]);
  expect(await isPasswordCorrect(member.password, rescue.passwordHash)).toBe(true);
});
