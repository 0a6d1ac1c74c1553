import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "@/lib/admin/person/test-people";
import { givePlan } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { PASSWORD } from "@/lib/platform/identity/test-workspace";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER } from "@/lib/resources";
import { type CustomersScene, createCustomersScene, customer } from "./test-customers";

let scene: CustomersScene;
let groupId: string;

const call: CustomersScene["call"] = (...asked) => scene.call(...asked);
const get: CustomersScene["get"] = (...asked) => scene.get(...asked);
const post: CustomersScene["post"] = (...asked) => scene.post(...asked);

beforeAll(async () => {
  scene = await createCustomersScene();
  groupId = scene.groupId;
});
afterAll(() => scene.close());

describe("one record", () => {
  test("is made, found again by its Location, and speaks the names of columns", async () => {
    const made = await post("customers", customer("ONE", { customer_group_id: groupId }));
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe(`/api/v1/customers/${made.json.id}`);
    const found = await get(`customers/${made.json.id}`);
    expect(found.json).toMatchObject({
      customer_group_id: groupId,
      gst_treatment: "unregistered",
      record_title: "ONE · Customer ONE",
      reference_titles: { customer_group_id: "A · Retail chains" },
      version: 1,
    });
    expect(found.headers.get("etag")).toBe(made.headers.get("etag"));
  });

  test("keeps what is inside json as its writer wrote it, and has its lines", async () => {
    const condition = {
      totalAmount: { isGreater: 5 },
      total_amount: [{ some_key: 1, someKey: 2 }],
    };
    const made = await post("approval-policies", {
      ...{ code: "JSON", name: "Large orders", table_name: "purchase_orders" },
      ...{ routing: "sequential", condition },
      steps: [{ approver_type: "record_field", approver_field: "manager", condition }],
    });
    expect(made.status, JSON.stringify(made.json)).toBe(201);
    const { json } = await get(`approval-policies/${made.json.id}`);
    expect(json.condition).toEqual(condition);
    expect(json.steps).toMatchObject([{ approver_field: "manager", line_no: 1, condition }]);
    const lines = await get("approval-steps", { approval_policy_id: made.json.id });
    expect(lines.json.data).toMatchObject([{ id: json.steps[0].id, approver_field: "manager" }]);
  });

  test("names bad fields as they were sent, also in lines, and unknown ones", async () => {
    const { status, json } = await post("approval-policies", {
      ...{ code: "BAD", name: "Bad", table_name: "purchase_orders" },
      ...{ routing: "sideways", condition: {} },
      steps: [{ approver_type: "record_field", escalate_after_hours: "soon" }],
    });
    expect([status, json.reason]).toEqual([400, "input.invalid"]);
    expect(Object.keys(json.fields)).toEqual(["routing", "steps.0.escalate_after_hours"]);
    const unknown = await post("customers", { ...customer("UNK"), customerGroupId: groupId });
    expect(unknown.json.fields).toEqual({ customerGroupId: "This field is not known here." });
  });

  test("is shown in part, with the records it refers to", async () => {
    const made = await post("customers", customer("PART", { customer_group_id: groupId }));
    const { json } = await get(`customers/${made.json.id}`, {
      fields: "code",
      expand: "customer_group_id",
    });
    expect(Object.keys(json).sort()).toEqual([
      ...["code", "customer_group_id", "expanded", "id"],
      ...["record_title", "reference_titles", "version"],
    ]);
    expect(json.expanded.customer_group_id).toMatchObject({ id: groupId, code: "A" });
  });

  test("that nobody has, or with an id that is none, is not found", async () => {
    expect((await get(`customers/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await get("customers/seven")).json.reason).toBe("record.not-found");
  });

  test("is not sent again to who has it, until a title it shows has changed", async () => {
    const group = await post("customer-groups", { code: "ETAG", name: "Before" });
    const made = await post("customers", customer("ETAG", { customer_group_id: group.json.id }));
    const path = `customers/${made.json.id}`;
    const etag = (await get(path)).headers.get("etag") ?? "";
    const again = await get(path, {}, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([again.status, again.json, again.headers.get("etag")]).toEqual([304, undefined, etag]);
    await call("PATCH", `customer-groups/${group.json.id}`, {
      body: { name: "After" },
      headers: { "if-match": group.headers.get("etag") ?? "" },
    });
    expect((await get(path, {}, { headers: { "if-none-match": etag } })).status).toBe(200);
  });
});

describe("a change", () => {
  test("needs the version that was seen, in If-Match or in the body", async () => {
    const made = await post("customers", customer("VER"));
    const path = `customers/${made.json.id}`;
    const blind = await call("PATCH", path, { body: { name: "Blind" } });
    expect([blind.status, blind.json.reason]).toEqual([400, "version.required"]);
    const any = await call("DELETE", path, { headers: { "if-match": "*" } });
    expect(any.json.reason).toBe("version.required");
    const seen = made.headers.get("etag") ?? "";
    const first = await call("PATCH", path, {
      body: { name: "First" },
      headers: { "if-match": seen },
    });
    expect(first.json).toMatchObject({ name: "First", version: 2 });
    const second = await call("PATCH", path, { body: { name: "Second", version: 2 } });
    expect(second.json).toMatchObject({ name: "Second", version: 3 });
  });

  test("of what somebody else has changed shows both sides, by the names of columns", async () => {
    const made = await post("customers", customer("STALE"));
    const path = `customers/${made.json.id}`;
    await call("PATCH", path, { body: { preferred_language: "Tamil", version: 1 } });
    const stale = await call("PATCH", path, { body: { preferred_language: "Hindi", version: 1 } });
    expect([stale.status, stale.json.reason]).toEqual([409, "record.stale"]);
    expect(stale.json.difference).toEqual({
      preferred_language: { yours: "Hindi", theirs: "Tamil" },
    });
  });

  test("is undone by nobody: a deleted record is gone", async () => {
    const made = await post("customers", customer("GONE"));
    const path = `customers/${made.json.id}`;
    const headers = { "if-match": made.headers.get("etag") ?? "" };
    const gone = await call("DELETE", path, { headers });
    expect([gone.status, gone.json]).toEqual([204, undefined]);
    expect((await get(path)).status).toBe(404);
  });

  test("what others refer to stays, and the refusal says so", async () => {
    const group = await post("customer-groups", { code: "USED", name: "Used" });
    await post("customers", customer("USES", { customer_group_id: group.json.id }));
    const path = `customer-groups/${group.json.id}`;
    const refused = await call("DELETE", path, { body: { version: 1 } });
    expect([refused.status, refused.json.reason]).toEqual([422, "record.in-use"]);
  });
});

describe("a repetition", () => {
  test("with the same key is done once and answered alike; with another body refused", async () => {
    const headers = { "idempotency-key": "once-and-only-once" };
    const first = await post("customers", customer("KEY"), headers);
    const second = await post("customers", customer("KEY"), headers);
    expect([second.status, second.json]).toEqual([201, first.json]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    const other = await post("customers", customer("KEY-2"), headers);
    expect([other.status, other.json.reason]).toEqual([422, "idempotency.other-request"]);
    expect((await get("customers", { code: "KEY", totals: "true" })).json.totals.count).toBe(1);
  });

  test("without a key is what it says", async () => {
    const headers = { "idempotency-key": undefined };
    expect((await post("customers", customer("TWICE"), headers)).status).toBe(201);
    expect((await post("customers", customer("TWICE"), headers)).json.reason).toBe(
      "database.unique",
    );
  });
});

describe("many at once", () => {
  test("are made, changed and deleted in one transaction", async () => {
    const made = await post("customers/bulk", {
      create: [customer("B-1"), customer("B-2"), customer("B-3")],
    });
    const [one, two, three] = made.json.created;
    const mixed = await post("customers/bulk", {
      create: [customer("B-4")],
      update: [{ id: one.id, version: 1, preferred_language: "Odia" }],
      delete: [{ id: two.id, version: 1 }],
    });
    expect(mixed.json).toMatchObject({ updated: [{ id: one.id, version: 2 }], deleted: 1 });
    const wrong = await post("customers/bulk", {
      update: [
        { id: one.id, version: 2, name: "Taken back" },
        { id: three.id, version: 1, gst_treatment: "none of these" },
      ],
    });
    expect([wrong.status, Object.keys(wrong.json.fields)]).toEqual([
      400,
      ["update.1.gst_treatment"],
    ]);
    const stray = await post("customers/bulk", { delete: [{ id: one.id, version: 2, colour: 1 }] });
    expect(Object.keys(stray.json.fields)).toEqual(["delete.0.colour"]);
    expect((await get(`customers/${one.id}`)).json.name).toBe("Customer B-1");
  });
});

describe("who may", () => {
  test("a role without the right changes nothing, and is told so beforehand", async () => {
    await addPerson(scene.acme, "vera@acme.test", ["viewer"], {
      passwordHash: scene.acme.owner.passwordHash,
      emailVerifiedAt: new Date(),
    });
    const vera = await scene.signIn("vera@acme.test");
    const refused = await call("POST", "customers", { body: customer("NO"), token: vera });
    expect([refused.status, refused.json.reason]).toEqual([403, "permission.missing"]);
    const directory = await get("resources", undefined, { token: vera });
    const mine = directory.json.data.find(({ name }: { name: string }) => name === "customers");
    expect(mine.can).toMatchObject({ read: true, create: false });
    const one = await get("resources/sales-orders");
    expect(one.json.lines[0].fields[0]).toHaveProperty("is_required");
    expect((await get("resources/nothing")).status).toBe(404);
  });

  test("what the plan or a role keeps back is not brought along either", async () => {
    const request = {
      ...scene.acme.ask(),
      tenant: { ...scene.acme.tenant, modules: MODULE_CODES },
    };
    const examples = exampleRecords(REGISTER, operationsFor, request);
    const [employee, shift] = [await examples.idOf("employees"), await examples.idOf("shifts")];
    const { json: before } = await get(`employees/${employee}`);
    await call("PATCH", `employees/${employee}`, {
      body: { shift_id: shift, version: before.version },
    });
    const shown = () => get("employees", { expand: "shift_id", fields: "shift_id" });
    expect((await shown()).json.data[0].expanded.shift_id.id).toBe(shift);
    await givePlan(scene.acme.tenant.id, "FREE");
    const { json } = await shown();
    await givePlan(scene.acme.tenant.id, "ENTERPRISE");
    expect(json.data[0]).toMatchObject({ shift_id: shift, expanded: { shift_id: null } });
  });

  test("an API key is told what is left of its limit; a person has none", async () => {
    await post("auth/confirm", { password: PASSWORD });
    const role = await post("roles", { name: "Directory", permissions: ["people.read"] });
    const key = await post("api-keys", {
      ...{ name: "Directory", owner: "integration", role_id: role.json.id },
    });
    const program = { token: key.json.key };
    const first = await get("people", undefined, program);
    expect(first.status).toBe(200);
    const limit = Number(first.headers.get("ratelimit-limit"));
    expect(Number(first.headers.get("ratelimit-remaining"))).toBe(limit - 1);
    expect(first.headers.get("ratelimit-policy")).toBe(`${limit};w=60`);
    const refused = await get("customers", undefined, program);
    expect(refused.status).toBe(403);
    expect(Number(refused.headers.get("ratelimit-remaining"))).toBe(limit - 2);
    expect((await get("customers")).headers.get("ratelimit-limit")).toBeNull();
  });
});
