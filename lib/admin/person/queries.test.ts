import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { exportPeople } from "./export";
import { getPerson } from "./get-person";
import { listPeople } from "./queries";
import { addPerson, addRole, asking, auditOf, signInAs } from "./test-people";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const signIn = (userId: string) => signInAs(acme, userId);

describe("looking", () => {
  test("the list filters, pages and counts seats; one person shows roles and sign-ins", async () => {
    const id = await addPerson(acme, "katherine@acme.test");
    await signIn(id);
    const found = await read(listPeople, asking(acme), { text: "KATHERINE@", status: "active" });
    expect(found.people).toMatchObject([
      { id, roles: ["Clerk"], hasSecondFactor: false, lastActiveAt: NOW, userType: "staff" },
    ]);
    expect((await read(listPeople, asking(acme), { text: "100%" })).people).toEqual([]);
    const all = await read(listPeople, asking(acme), {});
    expect(all.next).toBeNull();
    const first = all.people[0];
    const rest = await read(listPeople, asking(acme), { after: first?.id });
    expect(rest.people.map((person) => person.id)).toEqual(
      all.people.slice(1).map((person) => person.id),
    );
    const one = await read(getPerson, asking(acme), { id });
    expect(one).toMatchObject({
      email: "katherine@acme.test",
      roles: [{ role: "Clerk", places: [] }],
      sessions: [{ device: "Chrome on Linux" }],
    });
    expect(JSON.stringify(one)).not.toContain("hash");
    const manager = asking(acme, { codes: ["*:manage"] });
    expect((await read(getPerson, manager, { id })).sessions).toEqual([]);
    for (const unknown of [uuidv7(), globex.owner.id]) {
      await expect(read(getPerson, asking(acme), { id: unknown })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(read(listPeople, asking(acme, { codes: ["*:work"] }), {})).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("row rules and masks hold for the list, one person, the search and the export", async () => {
    const id = await addPerson(acme, "masked@acme.test", ["clerk"], { phone: "+91 1" });
    const own = await addRole(acme, "Narrow", ["people.read", "people.export"]);
    const rules = [
      {
        table: "users",
        type: "row" as const,
        access: "read" as const,
        field: null,
        condition: { field: "email", is: "equal", value: "masked@acme.test" },
      },
      {
        table: "users",
        type: "field" as const,
        access: "mask" as const,
        field: "email",
        condition: null,
      },
      {
        table: "users",
        type: "field" as const,
        access: "none" as const,
        field: "phone",
        condition: null,
      },
    ];
    await inTenant(acme.tenant.place, (tx) =>
      tx.insert(dataAccessRules).values(
        rules.map(({ table, type, access, field, condition }) => ({
          tableName: table,
          ruleType: type,
          access,
          fieldName: field,
          roleId: own,
          condition,
        })),
      ),
    );
    const base = asking(acme, {}, { features: ["csv_export"] });
    const narrow = {
      ...base,
      actor: {
        ...base.actor,
        grants: [
          {
            roleId: own,
            role: "Narrow",
            codes: new Set(["people.read", "people.export"]),
            scope: undefined,
            rules,
          },
        ],
      },
    };
    const { people } = await read(listPeople, narrow, {});
    expect(people).toMatchObject([{ id, email: "•••", phone: null }]);
    expect((await read(listPeople, narrow, { text: "masked@" })).people).toEqual([]);
    expect(await read(getPerson, narrow, { id })).toMatchObject({ email: "•••" });
    await expect(read(getPerson, narrow, { id: acme.owner.id })).rejects.toMatchObject({
      code: "not_found",
    });
    const { csv } = await execute(exportPeople, narrow, {});
    expect(csv).not.toContain("@acme.test");
    expect(csv.trim().split("\r\n")).toHaveLength(2);
  });
});

test("an export needs the plan, is harmless in a spreadsheet and is noted", async () => {
  await addPerson(acme, "formula@acme.test", [], { name: "=HYPERLINK(1)", phone: "+91 98" });
  await expect(execute(exportPeople, asking(acme), {})).rejects.toMatchObject({
    code: "module_required",
    reason: "feature.not-included",
    message: expect.stringContaining("Starter"),
  });
  const request = asking(acme, {}, { features: ["csv_export"] });
  const { csv, fileName } = await execute(exportPeople, request, { text: "formula@" });
  expect(fileName).toBe("people-2026-03-01.csv");
  expect(csv).toContain("'=HYPERLINK(1),formula@acme.test,'+91 98,active,staff,,off,");
  const noted = (await auditOf(acme, acme.owner.id)).filter(({ action }) => action === "export");
  expect(noted.at(-1)).toMatchObject({ changes: { rows: { to: 1 } } });
});
