import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  registerCompany,
} from "@/lib/admin/company/test-company";
import type { TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import type { RecordRow } from "@/lib/resource/answers";
import { operationsFor, REGISTER, RESOURCES } from "@/lib/resources";

let platform: TestPlatform;
let acme: CompanyWorkspace;
let globex: CompanyWorkspace;
let owner: TenantRequest;
let examples: ReturnType<typeof exampleRecords>;

const everyModule = (workspace: CompanyWorkspace, codes: string[] = ["*"]): TenantRequest => {
  const request = workspace.ask({ codes });
  return { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
};

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  globex = await createCompanyWorkspace(platform, "globex");
  await registerCompany(acme);
  owner = everyModule(acme);
  examples = exampleRecords(REGISTER, operationsFor, owner);
});
afterAll(() => platform.close());

const WRITTEN = RESOURCES.filter(({ readOnly }) => readOnly !== "all").map(({ name }) => name);
const ALL = REGISTER.all.map(({ resource }) => resource.name);
const PAGE = { filters: [], sort: [], limit: 50 };

describe.each(WRITTEN)("%s", (name) => {
  const operations = operationsFor(name);
  const { create, update, delete: remove, list, get } = operations ?? {};
  if (!create || !update || !remove || !list || !get) throw new Error(`${name} cannot be written`);
  let record: RecordRow;

  test("is created, listed, found and read", async () => {
    record = await execute(create, owner, await examples.inputFor(name));
    expect(await read(get, owner, { id: record.id })).toEqual(record);
    const newest = await read(list, owner, { ...PAGE, sort: ["-id"], totals: true });
    expect(newest.rows[0]?.id).toBe(record.id);
    if (!newest.nextCursor) expect(newest.totals?.count).toBe(newest.rows.length);
    const found = await read(list, owner, {
      ...PAGE,
      filters: [{ field: "id", operator: "eq", value: record.id }],
    });
    expect(found.rows.map(({ id }) => id)).toEqual([record.id]);
    expect(record.recordTitle).not.toBe("");
  });

  test("is changed once, and a stale change is refused with the difference", async () => {
    const { description } = REGISTER.find(name) ?? {};
    const field = description?.fields.find(
      ({ isReadOnly, kind, column }) =>
        !isReadOnly &&
        (kind === "text" || kind === "long_text") &&
        !/(code|no|key|table|name|pan|gstin|currency|pattern)$|_ref$/.test(column),
    );
    const change = field ? { [field.name]: "Changed" } : {};
    const seen = {
      id: record.id,
      ...(record.version !== undefined && { version: record.version }),
    };
    const after = await execute(update, owner, { ...seen, ...change });
    expect(after).toMatchObject(change);
    if (record.version === undefined) return;
    expect(after.version).toBe(record.version + 1);
    const theirs = field ? { [field.name]: "Something else" } : {};
    const stale = execute(update, owner, { ...seen, ...theirs });
    await expect(stale).rejects.toMatchObject({
      reason: "record.stale",
      difference: field ? { [field.name]: { yours: "Something else", theirs: "Changed" } } : {},
    });
    record = after;
  });

  test("is nothing to a role without it, to a plan without its module, and to a neighbour", async () => {
    const stranger = everyModule(acme, ["nothing.at-all"]);
    for (const attempt of [
      () => read(list, stranger, PAGE),
      () => read(get, stranger, { id: record.id }),
      () => execute(create, stranger, {}),
      () => execute(update, stranger, { id: record.id }),
      () => execute(remove, stranger, { id: record.id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: "permission.missing" });
    }
    const poor = { ...owner, tenant: { ...owner.tenant, modules: [] } };
    if (!create.isShared) {
      await expect(read(list, poor, PAGE)).rejects.toMatchObject({ code: "module_required" });
      await expect(execute(create, poor, {})).rejects.toMatchObject({ code: "module_required" });
    }
    const neighbour = everyModule(globex);
    await expect(read(get, neighbour, { id: record.id })).rejects.toMatchObject({
      code: "not_found",
    });
    const seen = {
      id: record.id,
      ...(record.version !== undefined && { version: record.version }),
    };
    await expect(execute(remove, neighbour, seen)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is deleted, or says what still needs it", async () => {
    const seen = {
      id: record.id,
      ...(record.version !== undefined && { version: record.version }),
    };
    await execute(remove, owner, seen);
    await expect(read(get, owner, { id: record.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

test.each(ALL)("%s is listed and read by itself", async (name) => {
  const operations = operationsFor(name);
  if (!operations) throw new Error(`${name} has no operations`);
  const id = await examples.idOf(name);
  const { rows } = await read(operations.list, owner, {
    ...PAGE,
    filters: [{ field: "id", operator: "in", value: `${id},${id}` }],
  });
  expect(rows.map((row) => row.id)).toEqual([id]);
  expect(await read(operations.get, owner, { id })).toMatchObject({ id });
  await read(operations.choices, owner, { q: "example", limit: 5 });
  await read(operations.related, owner, { id });
  const keys = REGISTER.find(name)?.description.list ?? [];
  for (const key of keys.slice(0, 2)) {
    const sorted = REGISTER.find(name)?.description.fields.find((field) => field.name === key);
    if (!sorted || ["json", "list"].includes(sorted.kind)) continue;
    const first = await read(operations.list, owner, { ...PAGE, sort: [`-${key}`], limit: 1 });
    expect(first.rows).toHaveLength(1);
    if (first.nextCursor) {
      const next = await read(operations.list, owner, {
        ...PAGE,
        sort: [`-${key}`],
        limit: 1,
        cursor: first.nextCursor,
      });
      expect(next.rows[0]?.id).not.toBe(first.rows[0]?.id);
    }
  }
});
