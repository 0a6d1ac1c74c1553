import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createAccessRule,
  createRole,
  deleteAccessRule,
  deleteRole,
  requireSecondFactor,
  updateAccessRule,
  updateRole,
} from "@/lib/operations";
import { loadAccess } from "@/lib/platform/access/load-access";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { getRole, listRoles } from "./queries";

let platform: TestPlatform;
let acme: TestWorkspace;
let administrator: TenantRequest<Actor>;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(() => platform.close());

const inAcme = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  inTenant(acme.tenant.place, work);

const requestOf = (actor: Actor, features = ["custom_roles"]): TenantRequest<Actor> => ({
  ...originAt(NOW),
  tenant: { ...acme.tenant, features },
  actor,
});
const confirmed = (actor: Parameters<typeof testActor>[0]) =>
  testActor({ id: acme.owner.id, confirmedAt: NOW, ...actor });
const grantOf = (codes: string[], more: Partial<Grant> = {}): Grant => ({
  roleId: uuidv7(),
  role: "Made up",
  codes: new Set(codes),
  scope: undefined,
  rules: [],
  ...more,
});

beforeEach(() => {
  administrator = requestOf(confirmed({}));
});

const roleByCode = async (code: string) => {
  const [row] = await inAcme((tx) => tx.select().from(roles).where(eq(roles.code, code)));
  if (!row) throw new Error(`no role ${code}`);
  return row;
};
const codesIn = async (roleId: string) => {
  const rows = await inAcme((tx) =>
    tx
      .select({ code: rolePermissions.permissionCode })
      .from(rolePermissions)
      .where(eq(rolePermissions.roleId, roleId)),
  );
  return rows.map(({ code }) => code).sort();
};
const give = (roleId: string) =>
  inAcme(async (tx) => {
    const id = uuidv7();
    await tx.insert(users).values({
      id,
      name: "Grace",
      email: `${id}@acme.test`,
      userType: "staff",
      status: "active",
    });
    await tx.insert(userRoles).values({ userId: id, roleId });
    return id;
  });
let turn = 0;
const make = async (permissions: string[] = ["people.read"], request = administrator) => {
  turn += 1;
  return execute(createRole, request, { name: `Role ${turn}`, permissions });
};

describe("a role of one's own", () => {
  test("is made of operations, named, coded and audited", async () => {
    const { id, code } = await execute(createRole, administrator, {
      name: "Night shift",
      description: "",
      permissions: ["people.read", "api-keys.read", "people.read"],
    });
    expect(code).toBe("own-night-shift");
    expect(await codesIn(id)).toEqual(["api-keys.read", "people.read"]);
    const [audit] = await inAcme((tx) =>
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
    const before = await inAcme((tx) => tx.$count(roles));
    await expect(
      execute(createRole, administrator, { name: `With ${turn++}`, permissions: [code] }),
    ).rejects.toMatchObject({ code: "invalid", fields: { permissions: expect.any(String) } });
    const { id } = await make();
    await expect(
      execute(updateRole, administrator, { id, version: 1, permissions: ["people.read", code] }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await inAcme((tx) => tx.$count(roles))).toBe(before + 1);
    expect(await codesIn(id)).toEqual(["people.read"]);
  });

  test("comes with a plan, which the refusal names; deleting does not need it", async () => {
    const { id } = await make();
    const poor = requestOf(confirmed({}), []);
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
      execute(createRole, requestOf(testActor({ id: acme.owner.id })), {
        name: "Hasty",
        permissions: [],
      }),
    ).rejects.toMatchObject({ reason: "step-up.required" }));

  test("changes by what is named, with its version", async () => {
    const { id } = await make(["people.read", "api-keys.read"]);
    const change = { id, version: 1, permissions: ["people.read", "roles.read"], name: "Renamed" };
    expect(await execute(updateRole, administrator, change)).toEqual({ id, version: 2 });
    expect(await codesIn(id)).toEqual(["people.read", "roles.read"]);
    await expect(execute(updateRole, administrator, change)).rejects.toMatchObject({
      code: "conflict",
      reason: "record.stale",
    });
    const audit = await inAcme((tx) =>
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
    const { id } = await make(["people.read"]);
    const person = await give(id);
    const codes = async () => {
      const { grants } = await inAcme((tx) => loadAccess(tx, person, NOW));
      return grants.flatMap((grant) => [...grant.codes]);
    };
    expect(await codes()).toEqual(["people.read"]);
    await execute(updateRole, administrator, { id, version: 1, permissions: ["api-keys.read"] });
    expect(await codes()).toEqual(["api-keys.read"]);
  });

  test("is deleted with its rules once nobody holds it", async () => {
    const { id } = await make();
    await execute(createAccessRule, administrator, {
      type: "field",
      roleId: id,
      table: "users",
      field: "phone",
      access: "none",
    });
    const person = await give(id);
    await expect(execute(deleteRole, administrator, { id })).rejects.toMatchObject({
      code: "rule_violated",
      reason: "role.in-use",
      message: expect.stringContaining("1 person"),
    });
    await inAcme((tx) => tx.delete(userRoles).where(eq(userRoles.userId, person)));
    await execute(deleteRole, administrator, { id });
    expect(await inAcme((tx) => tx.$count(dataAccessRules, eq(dataAccessRules.roleId, id)))).toBe(
      0,
    );
    await expect(read(getRole, administrator, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("starts as a copy: operations of a level by name, and the rules with it", async () => {
    const manager = await roleByCode("manager");
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
    const codes = await codesIn(id);
    expect(codes).toContain("people.read");
    expect(codes).not.toContain("roles.create");
    expect(codes.every((code) => !code.includes(":"))).toBe(true);
    expect(
      await inAcme((tx) =>
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
    const { id, version } = await roleByCode("administrator");
    const before = await codesIn(id);
    for (const attempt of [
      () => execute(updateRole, administrator, { id, version, permissions: [] }),
      () => execute(updateRole, administrator, { id, version, name: "Nobody" }),
      () => execute(deleteRole, administrator, { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: "role.is-system" });
    }
    expect(await codesIn(id)).toEqual(before);
  });

  test("may require a second factor, unless that locks out whoever asks", async () => {
    const { id, version } = await roleByCode("administrator");
    const holder = (isEnrolled: boolean) =>
      requestOf(
        confirmed({
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
    const access = () => inAcme((tx) => loadAccess(tx, acme.owner.id, NOW));
    expect(await access()).toMatchObject({ requiresSecondFactor: true });
    await execute(requireSecondFactor, holder(true), {
      id,
      version: version + 1,
      isRequired: false,
    });
    expect(await access()).toMatchObject({ requiresSecondFactor: false });
  });
});

describe("nobody climbs by way of roles", () => {
  const officer = (more: Partial<Grant> = {}) =>
    requestOf(
      confirmed({
        grants: [
          grantOf(
            ["roles.create", "roles.update", "roles.delete", "people.read", "access-rules.*"],
            more,
          ),
        ],
      }),
    );

  test("a role reaches no further than whoever makes it", async () => {
    await make(["people.read"], officer());
    await expect(make(["api-keys.read"], officer())).rejects.toMatchObject({
      code: "forbidden",
      reason: "roles.beyond-own",
    });
    const { id } = await roleByCode("administrator");
    await expect(
      execute(createRole, officer(), { name: "Copy of everything", copyOf: id }),
    ).rejects.toMatchObject({ reason: "roles.beyond-own" });
  });

  test("one's own role is not widened, nor one that reaches further touched", async () => {
    const own = await make(["people.read", "roles.update"]);
    const holder = officer({ roleId: own.id });
    await expect(
      execute(updateRole, holder, {
        id: own.id,
        version: 1,
        permissions: ["people.read", "roles.update", "people.invite", "api-keys.read"],
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|invalid/) });
    const further = await make(["api-keys.read"]);
    for (const attempt of [
      () => execute(updateRole, holder, { id: further.id, version: 1, permissions: [] }),
      () => execute(deleteRole, holder, { id: further.id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: "roles.beyond-own" });
    }
    expect(await codesIn(own.id)).toEqual(["people.read", "roles.update"]);
    expect(await codesIn(further.id)).toEqual(["api-keys.read"]);
  });

  test("whoever is narrowed does not take the rules away, nor hand on what is narrowed", async () => {
    const own = await make(["people.read", "access-rules.delete"]);
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
    await expect(make(["people.read"], narrowed)).rejects.toMatchObject({
      reason: "roles.beyond-own",
    });
  });

  test("a role for one branch makes no roles for the company", async () => {
    const scoped = officer({ scope: { branch: uuidv7() } });
    await expect(make(["people.read"], scoped)).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { id } = await make();
    await expect(
      execute(updateRole, scoped, { id, version: 1, permissions: [] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("codes written into the table by hand count in no role of one's own", async () => {
    const { id } = await make([]);
    await inAcme((tx) =>
      tx.insert(rolePermissions).values([
        { roleId: id, permissionCode: "*" },
        { roleId: id, permissionCode: "finance:administer" },
      ]),
    );
    const person = await give(id);
    const { grants } = await inAcme((tx) => loadAccess(tx, person, NOW));
    expect(grants.map((grant) => [...grant.codes])).toEqual([[]]);
    expect(await read(getRole, administrator, { id })).toMatchObject({ permissions: [] });
  });
});

describe("rules of a role", () => {
  const rowRule = (roleId: string, condition: unknown, table = "branches") =>
    execute(createAccessRule, administrator, {
      type: "row",
      roleId,
      table,
      access: "read",
      condition,
    });

  test("are checked against the table and written as the database writes", async () => {
    const { id } = await make();
    const { id: ruleId } = await rowRule(
      id,
      {
        any: [
          { field: "amount", is: "greater", value: 100 },
          { field: "amount", is: "one_of", value: [1, "2.5"] },
          { field: "receipt_attachment_id", is: "not_empty" },
          {
            all: [
              { field: "created_by", is: "equal", value: { reader: "id" } },
              { field: "expense_date", is: "less", value: "1 March 2026" },
            ],
          },
        ],
      },
      "expense_claim_lines",
    );
    const [stored] = await inAcme((tx) =>
      tx.select().from(dataAccessRules).where(eq(dataAccessRules.id, ruleId)),
    );
    expect(stored?.condition).toEqual({
      any: [
        { field: "amount", is: "greater", value: "100.00" },
        { field: "amount", is: "one_of", value: ["1.00", "2.50"] },
        { field: "receipt_attachment_id", is: "not_empty" },
        {
          all: [
            { field: "created_by", is: "equal", value: { reader: "id" } },
            { field: "expense_date", is: "less", value: "2026-03-01" },
          ],
        },
      ],
    });
  });

  test.each([
    ["an unknown column", { field: "shoe_size", is: "equal", value: 1 }],
    ["a value that is none", { field: "opened_on", is: "less", value: "yesterday's" }],
    ["no value", { field: "city", is: "equal" }],
    ["an empty list", { field: "city", is: "one_of", value: [] }],
    ["an order of ids", { field: "company_id", is: "less", value: uuidv7() }],
    ["an array's contents", { field: "tags", is: "equal", value: "x" }],
    ["the reader as a city", { field: "city", is: "equal", value: { reader: "id" } }],
    ["an injection", { field: "city; drop table users", is: "equal", value: 1 }],
    ["something else", "city = 'Pune'"],
    ["nothing", { all: [] }],
  ])("refuse %s", async (_, condition) => {
    const { id } = await make();
    await expect(rowRule(id, condition)).rejects.toMatchObject({
      code: "invalid",
      fields: { condition: expect.any(String) },
    });
  });

  test("refuse a bottomless condition", async () => {
    const { id } = await make();
    let condition: unknown = { field: "city", is: "empty" };
    for (let depth = 0; depth < 3_000; depth += 1) condition = { all: [condition] };
    await expect(rowRule(id, condition)).rejects.toMatchObject({ code: "invalid" });
  });

  test.each([
    [
      { type: "row", table: "pg_class", access: "read", condition: { field: "a", is: "empty" } },
      "table",
    ],
    [{ type: "field", table: "toString", field: "a", access: "none" }, "table"],
    [{ type: "field", table: "users", field: "shoe_size", access: "none" }, "field"],
    [{ type: "field", table: "users", field: "id", access: "none" }, "field"],
    [{ type: "field", table: "users", field: "phone", access: "write" }, "access"],
  ])("refuse %j", async (rule, field) => {
    const { id } = await make();
    await expect(
      execute(createAccessRule, administrator, { roleId: id, ...rule }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });

  test("never narrow administrators", async () => {
    const { id } = await roleByCode("administrator");
    await expect(rowRule(id, { field: "city", is: "empty" })).rejects.toMatchObject({
      reason: "access-rule.administrator",
    });
  });

  test("stand once for the rows of a table; change with their version; are noted on the role", async () => {
    const { id: roleId } = await make();
    const { id } = await rowRule(roleId, { field: "city", is: "equal", value: "Pune" });
    await expect(rowRule(roleId, { field: "city", is: "empty" })).rejects.toMatchObject({
      code: "conflict",
    });
    const change = { id, version: 1, access: "none" };
    await execute(updateAccessRule, administrator, change);
    await expect(execute(updateAccessRule, administrator, change)).rejects.toMatchObject({
      reason: "record.stale",
    });
    await expect(
      execute(updateAccessRule, administrator, { id, version: 2, access: "mask" }),
    ).rejects.toMatchObject({ code: "invalid" });
    await execute(deleteAccessRule, administrator, { id });
    await expect(execute(deleteAccessRule, administrator, { id })).rejects.toMatchObject({
      code: "not_found",
    });
    const audit = await inAcme((tx) =>
      tx
        .select({ changes: auditLogs.changes })
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, roleId), eq(auditLogs.action, "update"))),
    );
    expect(audit).toHaveLength(3);
  });
});

describe("looking at roles", () => {
  test("tells who holds them, to whoever may see people", async () => {
    const { id } = await make();
    const person = await give(id);
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
    const rolesOnly = requestOf(confirmed({ codes: ["roles.read"] }));
    expect(await read(getRole, rolesOnly, { id })).toMatchObject({ holders: [] });
    const viewer = requestOf(confirmed({ codes: ["*:view"] }));
    await expect(read(listRoles, viewer, undefined)).rejects.toMatchObject({ code: "forbidden" });
  });
});
