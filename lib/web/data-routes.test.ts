import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJob } from "@/lib/admin/data-job/run-job";
import { addPerson } from "@/lib/admin/person/test-people";
import { log } from "@/lib/core/log";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { RECORD_ENGINE } from "@/lib/resources";
import { callApi, type TestCall } from "./test-api";
import { type CustomersScene, createCustomersScene, customer } from "./test-customers";

const files = mkdtempSync(path.join(os.tmpdir(), "ilms-data-routes-"));
let scene: CustomersScene;
let ada: string;
let vera: string;

beforeAll(async () => {
  process.env.FILES_DIR = files;
  scene = await createCustomersScene();
  ada = await scene.signIn("ada@acme.test");
  await addPerson(scene.acme, "vera@acme.test", ["viewer"], {
    passwordHash: scene.acme.owner.passwordHash,
    emailVerifiedAt: new Date(),
  });
  vera = await scene.signIn("vera@acme.test");
});
afterAll(async () => {
  await scene.close();
  rmSync(files, { recursive: true, force: true });
});

const ask = (method: TestCall["method"], route: string, rest: Partial<TestCall> = {}) =>
  callApi({ method, path: route, slug: "acme", token: ada, ...rest });
const json = (text: string) => JSON.parse(text);

const HEAD = "Code,Name,Kind of customer,GST treatment,Phone,Customer group";
const FILE = `${HEAD}\nI-1,First,business,regular,080 4718 2200,A\nI-2,,business,regular,080 4718 2200,\n`;

const upload = async (token = ada) =>
  ask("POST", "customers/imports", {
    ...{ query: { file_name: "../our customers.csv" }, body: Buffer.from(FILE), token },
  });

const work = (id: string) =>
  runJob(
    { engine: RECORD_ENGINE, findTenant: findTenantById, now: () => new Date(), log: log() },
    scene.acme.tenant.id,
    id,
  );

test("a file goes in over HTTP: uploaded, checked, imported, and taken back", async () => {
  const uploaded = await upload();
  expect(uploaded.status).toBe(201);
  const { id, ...job } = json(uploaded.text);
  expect(job).toMatchObject({
    ...{ file_name: "our customers.csv", status: "queued", step: "map", total_rows: 2 },
    columns: ["code", "name", "customer_type", "gst_treatment", "phone", "customer_group_id"],
  });
  const wrong = await ask("POST", `data-jobs/${id}/start`, { body: { write_mode: "sideways" } });
  expect([wrong.status, Object.keys(json(wrong.text).fields)]).toEqual([400, ["write_mode"]]);
  const checked = await ask("POST", `data-jobs/${id}/start`, { body: { dry_run: true } });
  expect(json(checked.text)).toMatchObject({ status: "validating" });
  await work(id);
  expect(json((await ask("GET", `data-jobs/${id}`)).text)).toMatchObject({
    ...{ status: "queued", step: "checked" },
    check: { ok: 1, failed: 1, added: 1, changed: 0 },
    problems: [{ row: 3, reason: "Name is missing." }],
  });
  await ask("POST", `data-jobs/${id}/start`, { body: {} });
  const busy = await ask("POST", `data-jobs/${id}/start`, { body: {} });
  expect([busy.status, json(busy.text).reason]).toEqual([422, "import.busy"]);
  await work(id);
  const rejected = await ask("GET", `data-jobs/${id}/rejected.csv`);
  expect(rejected.headers.get("content-disposition")).toBe(
    'attachment; filename="customers-refused.csv"',
  );
  expect(rejected.text).toBe(
    `${HEAD},reason\r\nI-2,,business,regular,080 4718 2200,,Name is missing.\r\n`,
  );
  const history = await ask("GET", "customers/imports");
  expect(json(history.text).data).toMatchObject([{ id, status: "completed_with_errors" }]);
  expect((await ask("POST", `data-jobs/${id}/rollback`, { body: {} })).status).toBe(200);
  await work(id);
  const undone = json((await ask("GET", `data-jobs/${id}`)).text);
  expect(undone).toMatchObject({ status: "rolled_back", undo: { removed: 1, refused_count: 0 } });
});

test("an export is the list that its address asks for, and is refused as the list is", async () => {
  for (const code of ["E-1", "E-2", "E-3"]) await scene.post("customers", customer(code));
  const query = { "code.starts": "E-", sort: "-code", fields: "code,phone,status", limit: "1" };
  const { status, text, headers } = await ask("GET", "customers/export.csv", { query });
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/csv/);
  const [head, ...rows] = text.trim().split("\r\n");
  expect(head).toBe("id,code,phone,status");
  const cells = (code: string) => [code, "'+91 80 4718 2200", "prospect"];
  expect(rows.map((row) => row.split(",").slice(1))).toEqual(["E-3", "E-2", "E-1"].map(cells));
  const wrong = await ask("GET", "customers/export.csv", { query: { "code.like": "x" } });
  expect([wrong.status, Object.keys(json(wrong.text).fields)]).toEqual([400, ["code.like"]]);
  const lines = await ask("GET", "sales-order-lines/export.csv");
  expect([lines.status, lines.text.split(",")[0]]).toEqual([200, "id"]);
  const template = await ask("GET", "customers/template.csv");
  expect(template.text.split("\r\n")).toHaveLength(3);
  expect((await ask("GET", "audit-logs/template.csv")).status).toBe(404);
});

test("who may not import neither uploads nor sees what others have uploaded", async () => {
  expect((await upload(vera)).status).toBe(403);
  const { id } = json((await upload()).text);
  for (const [method, route] of [
    ["GET", ""],
    ["GET", "/rejected.csv"],
    ["POST", "/start"],
    ["POST", "/cancel"],
    ["POST", "/rollback"],
  ] as const) {
    const rest = method === "POST" ? { body: {} } : {};
    const answer = await ask(method, `data-jobs/${id}${route}`, { ...rest, token: vera });
    expect([route, answer.status]).toEqual([route, 403]);
    const unknown = await ask(method, `data-jobs/${crypto.randomUUID()}${route}`, rest);
    expect([route, unknown.status]).toEqual([route, 404]);
    expect((await ask(method, `data-jobs/seven${route}`, rest)).status).toBe(404);
  }
  expect((await ask("GET", "customers/export.csv", { token: undefined })).status).toBe(401);
});
