import { eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  registerCompany,
} from "@/lib/admin/company/test-company";
import type { ReadContext, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { defineRead, read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import type { RecordRow } from "@/lib/resource/answers";
import { operationsFor, REGISTER } from "@/lib/resources";
import { getRecord } from "./get";
import type { ResourceOperations } from "./operations";
import type { Known } from "./register";
import { listRows } from "./select";
import { exampleRecords } from "./test-records";

let platform: TestPlatform;
let acme: CompanyWorkspace;
let owner: TenantRequest;
let examples: ReturnType<typeof exampleRecords>;

const asking = (codes = ["*"], scope?: Record<string, string>): TenantRequest => {
  const request = acme.ask({ codes, ...(scope && { scope }) });
  return { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
};

function of(name: string): Required<ResourceOperations> {
  return operationsFor(name) as Required<ResourceOperations>;
}

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  await registerCompany(acme);
  owner = asking();
  examples = exampleRecords(REGISTER, operationsFor, owner);
});
afterAll(() => platform.close());

const order = async (lines: Record<string, unknown>[], more: Record<string, unknown> = {}) => {
  const input = await examples.inputFor("sales-orders");
  const [line] = input.lines as Record<string, unknown>[];
  const whole = lines.map((own) => ({ ...line, schedules: [], ...own }));
  return execute(of("sales-orders").create, owner, {
    ...input,
    lines: whole,
    charges: [],
    ...more,
  });
};
const linesOf = (record: RecordRow) => record.lines as RecordRow[];

test("an order's amounts follow from its lines, rounded per line, and its number from its series", async () => {
  const first = await order([
    { orderedQty: "3", unitPrice: "333.33", discountAmount: "0.99", gstPct: "18" },
    { orderedQty: "1", unitPrice: "0.05", gstPct: "5" },
  ]);
  expect(first).toMatchObject({
    subtotalAmount: "1000.04",
    discountAmount: "0.99",
    taxAmount: "179.82",
    totalAmount: "1178.87",
    status: "draft",
  });
  const amounts = linesOf(first).map(({ lineNo, taxableAmount, taxAmount, lineTotalAmount }) => [
    ...[lineNo, taxableAmount, taxAmount, lineTotalAmount],
  ]);
  expect(amounts).toEqual([
    [1, "999.00", "179.82", "1178.82"],
    [2, "0.05", "0.00", "0.05"],
  ]);
  const second = await order([{ orderedQty: "1", unitPrice: "10.00" }]);
  expect(String(first.orderNo)).toMatch(/^SO\/\d\d-\d\d\/\d+$/);
  expect(Number(String(second.orderNo).split("/").at(-1))).toBe(
    Number(String(first.orderNo).split("/").at(-1)) + 1,
  );
});

test("a change of what is added to the total works it out again, its lines left alone", async () => {
  const before = await order([{ orderedQty: "2", unitPrice: "50.00", gstPct: "0" }]);
  const { id, version } = before;
  const after = await execute(of("sales-orders").update, owner, {
    id,
    version,
    chargesAmount: "25.00",
  });
  expect(after).toMatchObject({ chargesAmount: "25.00", totalAmount: "125.00" });
  expect(linesOf(after).map(({ version: own }) => own)).toEqual([1]);
});

test("lines are changed, added, moved and taken away with their record, all or nothing", async () => {
  const before = await order([
    { orderedQty: "1", unitPrice: "10.00" },
    { orderedQty: "2", unitPrice: "20.00" },
  ]);
  const [first, second] = linesOf(before);
  const { id, version } = before;
  const typed = ({ id: own, productId, uomId, orderedQty, unitPrice }: RecordRow) => ({
    ...{ id: own, productId, uomId, orderedQty, unitPrice },
  });
  if (!first || !second) throw new Error("The order has no lines");
  const { id: _, ...copy } = typed(first);
  const swapped = [
    { ...typed(second), orderedQty: "5" },
    typed(first),
    { ...copy, orderedQty: "7" },
  ];
  const after = await execute(of("sales-orders").update, owner, { id, version, lines: swapped });
  expect(linesOf(after).map(({ lineNo, orderedQty }) => [lineNo, orderedQty])).toEqual([
    [1, "5.0000"],
    [2, "1.0000"],
    [3, "7.0000"],
  ]);
  expect(after.totalAmount).toBe("180.00");

  const wrong = { ...copy, productId: "01890000-0000-7000-8000-00000000dead" };
  await expect(
    execute(of("sales-orders").update, owner, { id, version: after.version, lines: [wrong] }),
  ).rejects.toMatchObject({
    reason: "reference.unknown",
    fields: { "lines.0.productId": /no such record/ },
  });
  expect(await read(of("sales-orders").get, owner, { id })).toEqual(after);

  const others = await order([{ orderedQty: "1", unitPrice: "1.00" }]);
  const [foreign] = linesOf(others);
  await expect(
    execute(of("sales-orders").update, owner, {
      id,
      version: after.version,
      lines: [{ ...copy, id: foreign?.id }],
    }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("a repeated client reference returns what the first call made", async () => {
  const input = { ...(await examples.inputFor("sales-orders")), clientRef: "till-7-0001" };
  const [first, second] = [
    await execute(of("sales-orders").create, owner, input),
    await execute(of("sales-orders").create, owner, input),
  ];
  expect(second).toEqual(first);
});

test("each change is an audit row and an event of the same transaction", async () => {
  const { id, version } = await execute(
    of("brands").create,
    owner,
    await examples.inputFor("brands"),
  );
  await execute(of("brands").update, owner, { id, version, name: "Renamed" });
  const { place } = acme;
  const [audits, events] = await inTenant(place, (tx) =>
    Promise.all([
      tx.select().from(auditLogs).where(eq(auditLogs.recordId, id)).orderBy(auditLogs.id),
      tx.select().from(domainEvents).where(eq(domainEvents.recordId, id)).orderBy(domainEvents.id),
    ]),
  );
  expect(audits.map(({ action }) => action)).toEqual(["insert", "update"]);
  expect(audits[1]?.changes).toMatchObject({ name: { to: "Renamed" } });
  expect(events.map(({ eventType }) => eventType)).toEqual(["brands.created", "brands.updated"]);
});

test("what is needed elsewhere is not deleted, and what needs it is named", async () => {
  const id = await examples.idOf("customers");
  await examples.idOf("sales-orders");
  const { version } = await read(of("customers").get, owner, { id });
  await expect(execute(of("customers").delete, owner, { id, version })).rejects.toMatchObject({
    reason: "record.in-use",
    message: expect.stringMatching(/sales orders/),
  });
});

test("pages meet every row once, through equal values and nulls, both ways", async () => {
  const names = ["Beta", "beta", "Beta", "Alpha", "Gamma", "Beta", "Alpha"];
  const made: string[] = [];
  for (const [at, name] of names.entries()) {
    const input = { ...(await examples.inputFor("vendors")), name, code: `PAGE-${at}` };
    const email = at % 2 === 0 ? { email: "same@example.com" } : {};
    made.push((await execute(of("vendors").create, owner, { ...input, ...email })).id);
  }
  const filters = [{ field: "code", operator: "starts" as const, value: "PAGE-" }];
  for (const sort of [["name"], ["-name"], ["email"], ["-email", "name"], ["-id"]]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read(of("vendors").list, owner, {
        ...{ filters, sort, limit: 2 },
        ...(cursor && { cursor }),
      });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([sort, seen.toSorted()]).toEqual([sort, made.toSorted()]);
  }
});

test("filters, sorts and cursors that are none name the field and the rule", async () => {
  const list = (query: object) =>
    read(of("customers").list, owner, { filters: [], sort: [], limit: 5, ...query });
  const filter = (field: string, operator: "eq" | "gt", value: string) => ({
    filters: [{ field, operator, value }],
  });
  await expect(list(filter("colour", "eq", "x"))).rejects.toMatchObject({
    fields: { colour: /no field/ },
  });
  await expect(list(filter("status", "gt", "x"))).rejects.toMatchObject({
    fields: { status: /filtered by/ },
  });
  await expect(list(filter("status", "eq", "x"))).rejects.toMatchObject({
    fields: { status: /one of/ },
  });
  await expect(list(filter("priceListId", "eq", "x"))).rejects.toMatchObject({ code: "invalid" });
  await expect(list({ sort: ["colour"] })).rejects.toMatchObject({
    fields: { sort: /cannot be sorted/ },
  });
  await expect(list({ cursor: "nonsense" })).rejects.toMatchObject({
    fields: { cursor: /next_cursor/ },
  });
});

test("a role's fields stay hidden, masked or unwritten, in lists, filters, forms and titles", async () => {
  const id = await examples.idOf("customers");
  const rule = (field: string, access: "mask" | "none" | "read") => ({
    ...{ table: "customers", type: "field" as const, access, field, condition: null },
  });
  const clerk = asking(["customers.*"]);
  const rules = [rule("phone", "mask"), rule("pan", "none"), rule("name", "read")];
  const narrowed: TenantRequest = {
    ...clerk,
    actor: clerk.actor && {
      ...clerk.actor,
      grants: clerk.actor.grants.map((grant) => ({ ...grant, rules })),
    },
  };
  const record = await read(of("customers").get, narrowed, { id });
  expect([record.phone, record.pan ?? null]).toEqual(["•••", null]);
  const byPhone = {
    filters: [{ field: "phone", operator: "contains" as const, value: "9" }],
    sort: [],
    limit: 5,
  };
  await expect(read(of("customers").list, narrowed, byPhone)).rejects.toMatchObject({
    code: "invalid",
  });
  const { version } = record;
  await expect(
    execute(of("customers").update, narrowed, { id, version, name: "Taken over" }),
  ).rejects.toMatchObject({ reason: "field.forbidden", fields: { name: /does not write/ } });
});

test("a bulk call does all of it or nothing, and names the item that is wrong", async () => {
  const { bulk, list } = of("payment-terms");
  const input = async (code: string) => ({ ...(await examples.inputFor("payment-terms")), code });
  const count = async () =>
    (await read(list, owner, { filters: [], sort: [], limit: 1, totals: true })).totals?.count;
  const before = await count();
  const wrong = { create: [await input("B1"), { ...(await input("B1")), name: "Twice" }] };
  await expect(execute(bulk, owner, wrong)).rejects.toMatchObject({
    code: "conflict",
    fields: { "create.1.code": expect.any(String) },
  });
  expect(await count()).toBe(before);
  const { created } = await execute(bulk, owner, {
    create: [await input("B1"), await input("B2")],
  });
  const [one, two] = created;
  const answer = await execute(bulk, owner, {
    update: [{ id: one?.id, version: 1, name: "Renamed" }],
    delete: [{ id: two?.id, version: 1 }],
  });
  expect(answer).toMatchObject({ updated: [{ id: one?.id, version: 2 }], deleted: 1 });
});

/** How many statements an operation of the engine sends. */
async function statementsOf(
  name: string,
  run: (ctx: ReadContext) => Promise<unknown>,
): Promise<number> {
  let sent = 0;
  const counted = defineRead({
    ...of(name).list,
    async run(ctx: ReadContext) {
      const tx = new Proxy(ctx.tx, {
        get(target, property) {
          if (property === "select" || property === "execute") sent += 1;
          const member = Reflect.get(target, property);
          return typeof member === "function" ? member.bind(target) : member;
        },
      });
      await run({ ...ctx, tx });
      ctx.rows(REGISTER.find(name)?.resource.table as PgTable);
    },
  });
  await read(counted, owner, undefined);
  return sent;
}

test("a page of a list and a record with its lines take as many statements however long they are", async () => {
  const engine = { register: REGISTER, known: REGISTER.find("sales-orders") as Known };
  const list = (limit: number) =>
    statementsOf("sales-orders", (ctx) =>
      listRows(ctx, engine.register, engine.known, { filters: [], sort: [], limit }),
    );
  expect([await list(1), await list(200)]).toEqual([1, 1]);
  const small = await order([{ orderedQty: "1", unitPrice: "1.00" }]);
  const many = Array.from({ length: 60 }, () => ({ orderedQty: "1", unitPrice: "1.00" }));
  const large = await order(many);
  const record = (id: string) =>
    statementsOf("sales-orders", (ctx) => getRecord(ctx, engine.register, engine.known, id));
  const counts = [await record(small.id), await record(large.id)];
  expect(counts).toEqual([2, 2]);
});
