import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rolePermissions } from "@/db/tenant/core/roles";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createAccessRule,
  createRole,
  deleteAccessRule,
  deleteRole,
  updateRole,
} from "@/lib/operations";
import { loadAccess } from "@/lib/platform/access/load-access";
import { NOW } from "@/lib/platform/identity/test-workspace";
import { getRole } from "./queries";
import { createTestOffice, grantOf, type TestOffice } from "./test-office";

let platform: TestPlatform;
let office: TestOffice;
let administrator: TenantRequest<Actor>;
beforeAll(async () => {
  platform = await createTestPlatform();
  office = await createTestOffice(platform);
  administrator = office.requestOf(office.confirmed());
});
afterAll(() => platform.close());

describe("nobody climbs by way of roles", () => {
  const officer = (more: Partial<Grant> = {}) =>
    office.requestOf(
      office.confirmed({
        grants: [
          grantOf(
            ["roles.create", "roles.update", "roles.delete", "people.read", "access-rules.*"],
            more,
          ),
        ],
      }),
    );

  test("a role reaches no further than whoever makes it", async () => {
    await office.make(["people.read"], officer());
    await expect(office.make(["api-keys.read"], officer())).rejects.toMatchObject({
      code: "forbidden",
      reason: "roles.beyond-own",
    });
    const { id } = await office.roleByCode("administrator");
    await expect(
      execute(createRole, officer(), { name: "Copy of everything", copyOf: id }),
    ).rejects.toMatchObject({ reason: "roles.beyond-own" });
  });

  test("one's own role is not widened, nor one that reaches further touched", async () => {
    const own = await office.make(["people.read", "roles.update"]);
    const holder = officer({ roleId: own.id });
    await expect(
      execute(updateRole, holder, {
        id: own.id,
        version: 1,
        permissions: ["people.read", "roles.update", "people.invite", "api-keys.read"],
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|invalid/) });
    const further = await office.make(["api-keys.read"]);
    for (const attempt of [
      () => execute(updateRole, holder, { id: further.id, version: 1, permissions: [] }),
      () => execute(deleteRole, holder, { id: further.id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: "roles.beyond-own" });
    }
    expect(await office.codesIn(own.id)).toEqual(["people.read", "roles.update"]);
    expect(await office.codesIn(further.id)).toEqual(["api-keys.read"]);
  });

  test("whoever is narrowed does not take the rules away, nor hand on what is narrowed", async () => {
    const own = await office.make(["people.read", "access-rules.delete"]);
    const rule = await execute(createAccessRule, administrator, {
      type: "field",
      roleId: own.id,
      table: "users",
      field: "phone",
      access: "none",
    });
    const narrowed = officer({
      roleId: own.id,
      rules: [{ table: "users", type: "field", access: "none", field: "phone", condition: null }],
    });
    await expect(execute(deleteAccessRule, narrowed, { id: rule.id })).rejects.toMatchObject({
      reason: "roles.beyond-own",
    });
    await expect(office.make(["people.read"], narrowed)).rejects.toMatchObject({
      reason: "roles.beyond-own",
    });
  });

  test("a role for one branch makes no roles for the company", async () => {
    const scoped = officer({ scope: { branch: uuidv7() } });
    await expect(office.make(["people.read"], scoped)).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { id } = await office.make();
    await expect(
      execute(updateRole, scoped, { id, version: 1, permissions: [] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("codes written into the table by hand count in no role of one's own", async () => {
    const { id } = await office.make([]);
    await office.inOffice((tx) =>
      tx.insert(rolePermissions).values([
        { roleId: id, permissionCode: "*" },
        { roleId: id, permissionCode: "finance:administer" },
      ]),
    );
    const person = await office.give(id);
    const { grants } = await office.inOffice((tx) => loadAccess(tx, person, NOW));
    expect(grants.map((grant) => [...grant.codes])).toEqual([[]]);
    expect(await read(getRole, administrator, { id })).toMatchObject({ permissions: [] });
  });
});
