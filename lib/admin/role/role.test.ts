import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { roles } from "@/db/tenant/core/roles";
import { userRoles } from "@/db/tenant/core/users";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createAccessRule,
  createRole,
  deleteAccessRule,
  deleteRole,
  requireSecondFactor,
  updateRole,
} from "@/lib/operations";
import { loadAccess } from "@/lib/platform/access/load-access";
import { NOW } from "@/lib/platform/identity/test-workspace";
import { getRole, listRoles } from "./queries";
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

describe("a role of one's own", () => {
  test("is made of operations, named, coded and audited", async () => {
    const { id, code } = await execute(createRole, administrator, {
      name: "Night shift",
      description: "",
      permissions: ["people.read", "api-keys.read", "people.read"],
    });
    expect(code).toBe("own-night-shift");
    expect(await office.codesIn(id)).toEqual(["api-keys.read", "people.read"]);
    const [audit] = await office.inOffice((tx) =>
      tx.select().from(auditLogs).where(eq(auditLogs.recordId, id)),
    );
    expect(audit).toMatchObject({
      tableName: "roles",
      action: "insert",
      recordLabel: "Night shift",
      changes: { permissions: { from: null, to: ["api-keys.read", "people.read"] } },
    });
    const other = await execute(createRole, administrator, {
      name: "Night — shift!",
      permissions: [],
    });
    expect(other.code).toBe("own-night-shift-2");
  });

  test.each([["Night shift"], ["NIGHT SHIFT"], ["Manager"]])("is not named %s twice", (name) =>
    expect(execute(createRole, administrator, { name, permissions: [] })).rejects.toMatchObject({
      code: "conflict",
      fields: { name: expect.any(String) },
    }),
  );

  test.each([
    ["*"],
    ["system_admin:administer"],
    ["*:manage"],
    ["people.*"],
    ["people.unheard-of"],
    ["sessions.revoke"],
    ["people.read "],
    [""],
  ])("never holds %j", async (code) => {
    const before = await office.inOffice((tx) => tx.$count(roles));
    await expect(
      execute(createRole, administrator, { name: `With ${code}!`, permissions: [code] }),
    ).rejects.toMatchObject({ code: "invalid", fields: { permissions: expect.any(String) } });
    const { id } = await office.make();
    await expect(
      execute(updateRole, administrator, { id, version: 1, permissions: ["people.read", code] }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await office.inOffice((tx) => tx.$count(roles))).toBe(before + 1);
    expect(await office.codesIn(id)).toEqual(["people.read"]);
  });

  test("comes with a plan, which the refusal names; deleting does not need it", async () => {
    const { id } = await office.make();
    const poor = office.requestOf(office.confirmed(), []);
    for (const attempt of [
      () => execute(createRole, poor, { name: "Poor", permissions: [] }),
      () => execute(updateRole, poor, { id, version: 1, name: "Poor" }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        code: "module_required",
        reason: "feature.not-included",
        message: expect.stringContaining("Professional"),
      });
    }
    await execute(deleteRole, poor, { id });
  });

  test("wants a fresh confirmation", () =>
    expect(
      execute(createRole, office.requestOf(testActor({ id: office.owner.id })), {
        name: "Hasty",
        permissions: [],
      }),
    ).rejects.toMatchObject({ reason: "step-up.required" }));

  test("changes by what is named, with its version", async () => {
    const { id } = await office.make(["people.read", "api-keys.read"]);
    const change = { id, version: 1, permissions: ["people.read", "roles.read"], name: "Renamed" };
    expect(await execute(updateRole, administrator, change)).toEqual({ id, version: 2 });
    expect(await office.codesIn(id)).toEqual(["people.read", "roles.read"]);
    await expect(execute(updateRole, administrator, change)).rejects.toMatchObject({
      code: "conflict",
      reason: "record.stale",
    });
    const audit = await office.inOffice((tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, id), eq(auditLogs.action, "update"))),
    );
    expect(audit.map(({ changes }) => changes)).toEqual([
      {
        name: { from: expect.any(String), to: "Renamed" },
        permissions_added: { from: null, to: ["roles.read"] },
        permissions_removed: { from: ["api-keys.read"], to: null },
      },
    ]);
  });

  test("counts at once for whoever holds it", async () => {
    const { id } = await office.make(["people.read"]);
    const person = await office.give(id);
    const codes = async () => {
      const { grants } = await office.inOffice((tx) => loadAccess(tx, person, NOW));
      return grants.flatMap((grant) => [...grant.codes]);
    };
    expect(await codes()).toEqual(["people.read"]);
    await execute(updateRole, administrator, { id, version: 1, permissions: ["api-keys.read"] });
    expect(await codes()).toEqual(["api-keys.read"]);
  });

  test("is deleted with its rules once nobody holds it", async () => {
    const { id } = await office.make();
    await execute(createAccessRule, administrator, {
      type: "field",
      roleId: id,
      table: "users",
      field: "phone",
      access: "none",
    });
    const person = await office.give(id);
    await expect(execute(deleteRole, administrator, { id })).rejects.toMatchObject({
      code: "rule_violated",
      reason: "role.in-use",
      message: expect.stringContaining("1 person"),
    });
    await office.inOffice((tx) => tx.delete(userRoles).where(eq(userRoles.userId, person)));
    await execute(deleteRole, administrator, { id });
    expect(
      await office.inOffice((tx) => tx.$count(dataAccessRules, eq(dataAccessRules.roleId, id))),
    ).toBe(0);
    await expect(read(getRole, administrator, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("starts as a copy: operations of a level by name, and the rules with it", async () => {
    const manager = await office.roleByCode("manager");
    const rule = await execute(createAccessRule, administrator, {
      type: "row",
      roleId: manager.id,
      table: "users",
      access: "none",
      condition: { field: "user_type", is: "equal", value: "dealer" },
    });
    const { id } = await execute(createRole, administrator, {
      name: "Lesser manager",
      copyOf: manager.id,
    });
    const codes = await office.codesIn(id);
    expect(codes).toContain("people.read");
    expect(codes).not.toContain("roles.create");
    expect(codes.every((code) => !code.includes(":"))).toBe(true);
    expect(
      await office.inOffice((tx) =>
        tx
          .select({ table: dataAccessRules.tableName, access: dataAccessRules.access })
          .from(dataAccessRules)
          .where(eq(dataAccessRules.roleId, id)),
      ),
    ).toEqual([{ table: "users", access: "none" }]);
    await execute(deleteAccessRule, administrator, { id: rule.id });
  });
});

describe("a system role", () => {
  test("stays as it is", async () => {
    const { id, version } = await office.roleByCode("administrator");
    const before = await office.codesIn(id);
    for (const attempt of [
      () => execute(updateRole, administrator, { id, version, permissions: [] }),
      () => execute(updateRole, administrator, { id, version, name: "Nobody" }),
      () => execute(deleteRole, administrator, { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: "role.is-system" });
    }
    expect(await office.codesIn(id)).toEqual(before);
  });

  test("may require a second factor, unless that locks out whoever asks", async () => {
    const { id, version } = await office.roleByCode("administrator");
    const holder = (isEnrolled: boolean) =>
      office.requestOf(
        office.confirmed({
          grants: [grantOf(["*"], { roleId: id })],
          secondFactor: { isEnrolled, isRequired: false, isPassed: isEnrolled },
        }),
      );
    const ask = { id, version, isRequired: true };
    await expect(execute(requireSecondFactor, holder(false), ask)).rejects.toMatchObject({
      code: "rule_violated",
      reason: "role.would-lock-out",
    });
    await execute(requireSecondFactor, holder(true), ask);
    const access = () => office.inOffice((tx) => loadAccess(tx, office.owner.id, NOW));
    expect(await access()).toMatchObject({ requiresSecondFactor: true });
    await execute(requireSecondFactor, holder(true), {
      id,
      version: version + 1,
      isRequired: false,
    });
    expect(await access()).toMatchObject({ requiresSecondFactor: false });
  });
});

describe("looking at roles", () => {
  test("tells who holds them, to whoever may see people", async () => {
    const { id } = await office.make();
    const person = await office.give(id);
    const listed = await read(listRoles, administrator, undefined);
    expect(listed.find((role) => role.id === id)).toMatchObject({ holders: 1, isSystem: false });
    expect(listed.find((role) => role.code === "accountant")).toMatchObject({
      module: "finance",
      isSystem: true,
      permissions: expect.arrayContaining(["finance:work"]),
    });
    expect(await read(getRole, administrator, { id })).toMatchObject({
      holderCount: 1,
      holders: [{ id: person, name: "Grace" }],
    });
    const rolesOnly = office.requestOf(office.confirmed({ codes: ["roles.read"] }));
    expect(await read(getRole, rolesOnly, { id })).toMatchObject({ holders: [] });
    const viewer = office.requestOf(office.confirmed({ codes: ["*:view"] }));
    await expect(read(listRoles, viewer, undefined)).rejects.toMatchObject({ code: "forbidden" });
  });
});
