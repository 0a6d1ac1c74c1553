import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createAccessRule, deleteAccessRule, updateAccessRule } from "@/lib/operations";
import { createTestOffice, type TestOffice } from "../role/test-office";

let platform: TestPlatform;
let office: TestOffice;
let administrator: TenantRequest<Actor>;
beforeAll(async () => {
  platform = await createTestPlatform();
  office = await createTestOffice(platform);
  administrator = office.requestOf(office.confirmed());
});
afterAll(() => platform.close());

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
    const { id } = await office.make();
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
    const [stored] = await office.inOffice((tx) =>
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
    const { id } = await office.make();
    await expect(rowRule(id, condition)).rejects.toMatchObject({
      code: "invalid",
      fields: { condition: expect.any(String) },
    });
  });

  test("refuse a bottomless condition", async () => {
    const { id } = await office.make();
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
    const { id } = await office.make();
    await expect(
      execute(createAccessRule, administrator, { roleId: id, ...rule }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });

  test("never narrow administrators", async () => {
    const { id } = await office.roleByCode("administrator");
    await expect(rowRule(id, { field: "city", is: "empty" })).rejects.toMatchObject({
      reason: "access-rule.administrator",
    });
  });

  test("stand once for the rows of a table; change with their version; are noted on the role", async () => {
    const { id: roleId } = await office.make();
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
    const audit = await office.inOffice((tx) =>
      tx
        .select({ changes: auditLogs.changes })
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, roleId), eq(auditLogs.action, "update"))),
    );
    expect(audit).toHaveLength(3);
  });
});
