import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson, addRole, auditOf } from "@/lib/admin/person/test-people";
import type { Actor } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createSavedView, listSavedViews, updateSavedView } from "@/lib/operations";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { deleteSavedView } from "./delete";

let platform: TestPlatform;
let acme: TestWorkspace;
let counter: string;
let otherRole: string;
let wilma: Actor;
let carl: Actor;
let ada: Actor;

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  counter = await addRole(acme, "Counter", ["branches.read"]);
  otherRole = await addRole(acme, "Elsewhere", ["branches.read"]);
  wilma = await holding("wilma", counter);
  carl = await holding("carl", counter);
  ada = testActor({ id: acme.owner.id });
});
afterAll(() => platform.close());

async function holding(name: string, roleId: string, codes = ["branches.read"]): Promise<Actor> {
  const id = await addPerson(acme, `${name}@acme.test`, []);
  const grant = { roleId, role: "Counter", codes: new Set(codes), scope: undefined, rules: [] };
  return testActor({ id, name, grants: [grant] });
}

const asked = (actor: Actor) => ({ ...originAt(NOW), tenant: acme.tenant, actor });
const VIEW = {
  resource: "branches",
  name: "In Pune",
  filters: [{ field: "city", operator: "eq", value: "Pune" }],
  columns: ["code", "city"],
  sort: ["-code"],
  groupBy: null,
  sharedRoleId: null as string | null,
  isDefault: false,
};
const create = (actor: Actor, change: Partial<typeof VIEW> = {}) =>
  execute(createSavedView, asked(actor), { ...VIEW, ...change });
const namesFor = async (actor: Actor) => {
  const { views } = await read(listSavedViews, asked(actor), { resource: "branches" });
  return views.map(({ name }) => name);
};

describe("a saved view", () => {
  test("is its owner's alone until it is shared with a role, and then its holders'", async () => {
    const { id } = await create(wilma, { name: "Mine" });
    expect(await namesFor(wilma)).toContain("Mine");
    expect(await namesFor(carl)).not.toContain("Mine");
    await execute(updateSavedView, asked(wilma), {
      ...{ ...VIEW, name: "Ours", sharedRoleId: counter },
      ...{ id, version: 1 },
    });
    const { views } = await read(listSavedViews, asked(carl), { resource: "branches" });
    expect(views.find((view) => view.id === id)).toMatchObject({
      ...{ ...VIEW, name: "Ours", sharedRoleId: counter },
      ...{ version: 2, isOwn: false, mayChange: false, ownerName: "wilma" },
      sharedRoleName: "Counter",
    });
    expect((await auditOf(acme, id)).map(({ action }) => action)).toEqual(["insert", "update"]);
  });

  test("is one of a list that its owner may read, and no other", async () => {
    await expect(create(wilma, { resource: "people" })).rejects.toMatchObject({
      reason: "saved-view.unknown-resource",
      fields: { resource: expect.any(String) },
    });
    await expect(read(listSavedViews, asked(wilma), { resource: "nothing" })).rejects.toMatchObject(
      { code: "invalid" },
    );
  });

  test("is shared with roles one holds, by administrators with any", async () => {
    await expect(create(wilma, { name: "Pushed", sharedRoleId: otherRole })).rejects.toMatchObject({
      code: "forbidden",
      reason: "saved-view.role-not-own",
    });
    await create(ada, { name: "For all there", sharedRoleId: otherRole });
    const { roles } = await read(listSavedViews, asked(wilma), { resource: "branches" });
    expect(roles).toEqual([{ id: counter, name: "Counter" }]);
  });

  test("has a name of its own, whatever its capitals", async () => {
    await create(carl, { name: "Late" });
    await expect(create(carl, { name: "late" })).rejects.toMatchObject({
      reason: "saved-view.name-taken",
      fields: { name: expect.any(String) },
    });
    await create(wilma, { name: "Late" });
  });

  test("a list opens with one of them", async () => {
    await create(carl, { name: "First", isDefault: true });
    await create(carl, { name: "Second", isDefault: true });
    await create(wilma, { name: "Hers", isDefault: true });
    const { views } = await read(listSavedViews, asked(carl), { resource: "branches" });
    expect(views.filter((view) => view.isDefault).map(({ name }) => name)).toEqual(["Second"]);
  });

  test("is changed and deleted by its owner, a shared one by administrators too", async () => {
    const own = await create(wilma, { name: "Private" });
    const shared = await create(wilma, { name: "Common", sharedRoleId: counter });
    for (const [actor, view] of [
      [carl, own],
      [carl, shared],
      [ada, own],
    ] as const) {
      await expect(execute(deleteSavedView, asked(actor), view)).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await execute(deleteSavedView, asked(ada), shared);
    await execute(deleteSavedView, asked(wilma), own);
    expect(await namesFor(wilma)).not.toContain("Private");
  });

  test("is not overwritten with an old version, nor moved to another list", async () => {
    const { id } = await create(ada, { name: "Fresh" });
    const edit = { ...VIEW, name: "Fresher", id };
    await expect(
      execute(updateSavedView, asked(ada), { ...edit, version: 2 }),
    ).rejects.toMatchObject({ reason: "record.stale" });
    await expect(
      execute(updateSavedView, asked(ada), { ...edit, version: 1, resource: "roles" }),
    ).rejects.toMatchObject({ reason: "saved-view.unknown-resource" });
  });

  test.each([
    ["name", { name: " " }],
    ["filters.0.value", { filters: [{ field: "city", operator: "eq", value: "x".repeat(2001) }] }],
    ["columns.0", { columns: ["City; drop"] }],
    ["sharedRoleId", { sharedRoleId: "7" }],
  ])("names %s when it is wrong", async (field, change) => {
    await expect(create(wilma, change)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
  });
});
