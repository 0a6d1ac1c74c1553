import { and, count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { customerGroups } from "@/db/tenant/core/customer-groups";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { execute } from "@/lib/core/execute";
import { operationsFor } from "@/lib/resources";
import { DataJobAgenda, planDataJobs, workOnNextJob } from "./agenda";
import {
  createImportScene,
  file,
  HEAD,
  type ImportScene,
  line,
  numbered,
} from "./test-import-scene";

let scene: ImportScene;
let owner: ImportScene["owner"];
let acme: ImportScene["acme"];
let ada: ImportScene["ada"];
let imports: ImportScene["imports"];
const found: ImportScene["found"] = (code) => scene.found(code);
const inAcme: ImportScene["inAcme"] = (work) => scene.inAcme(work);
const countLike: ImportScene["countLike"] = (prefix) => scene.countLike(prefix);

beforeAll(async () => {
  scene = await createImportScene();
  ({ owner, acme, ada, imports } = scene);
});
afterAll(() => scene.close());

describe("a file is imported", () => {
  test("with audit, events and what it was asked for", async () => {
    const job = await imports.importText("customers", file(numbered("A", 3)));
    expect(job).toMatchObject({
      status: "completed",
      okRows: 3,
      failedRows: 0,
      added: 3,
      changed: 0,
    });
    const row = await found("A-2");
    expect(row).toMatchObject({ name: "Customer A-2", createdBy: acme.owner.id, version: 1 });
    const [audit] = await inAcme((tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(eq(auditLogs.recordId, row?.id ?? "")),
    );
    expect(audit).toMatchObject({
      action: "insert",
      recordLabel: "A-2 · Customer A-2",
      actorUserId: acme.owner.id,
      requestId: job.id,
      changes: { code: { from: null, to: "A-2" } },
    });
    const [event] = await inAcme((tx) =>
      tx
        .select()
        .from(domainEvents)
        .where(eq(domainEvents.recordId, row?.id ?? "")),
    );
    expect(event).toMatchObject({
      eventType: "customers.created",
      payload: { resource: "customers", title: "A-2 · Customer A-2" },
    });
  });

  test("a trial says what would come of it and writes nothing", async () => {
    const text = `${file(["B-1", "B-2"])}B-3,,business,regular,+91 98450 12345\nB-1,Twice,business,regular,1234\n`;
    const tried = await imports.importText("customers", text, { isDryRun: true });
    expect(tried).toMatchObject({ status: "queued", step: "checked" });
    expect(tried.check).toEqual({ ok: 2, failed: 2, added: 2, changed: 0 });
    expect(tried.problems).toEqual([
      { row: 4, reason: "Name is missing." },
      { row: 5, reason: "There is already a customer with code B-1." },
    ]);
    expect(await countLike("B")).toEqual({ count: 0, codes: 0 });
    await execute(imports.of("customers").imports.start, ada, { id: tried.id });
    await imports.run(tried.id);
    expect(await imports.get("customers", tried.id)).toMatchObject({
      status: "completed_with_errors",
      okRows: 2,
      failedRows: 2,
    });
    expect(await imports.rejectedText("customers", tried.id)).toBe(
      [
        `${HEAD},reason`,
        "B-3,,business,regular,'+91 98450 12345,Name is missing.",
        "B-1,Twice,business,regular,1234,There is already a customer with code B-1.",
        "",
      ].join("\r\n"),
    );
  });

  test("what a spreadsheet writes is understood", async () => {
    await inAcme((tx) =>
      tx.insert(customerGroups).values([
        { code: "RET", name: "Retail", updatedAt: ada.now },
        { code: "RET2", name: "Retail, large", updatedAt: ada.now },
      ]),
    );
    const text = [
      "Code;Name;Kind of customer;GST treatment;Phone;Customer group;Do not call;Tags",
      'C-1;"Ünal; Söhne";Business;Unregistered;080 4718 2200;ret;yes;north|big',
      "C-2;Second;individual;regular;080 4718 2200;Retail, large;0;",
      "C-3;Third;individual;regular;080 4718 2200;Nobody;0;",
      "C-4;Fourth;nobody;regular;080 4718 2200;;perhaps;",
      ";;;;;;;",
    ].join("\r\n");
    const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
    const job = await imports.importText("customers", utf16);
    expect(job.columns).toEqual([
      ...["code", "name", "customer_type", "gst_treatment", "phone"],
      ...["customer_group_id", "is_do_not_call", "tags"],
    ]);
    expect(job.problems).toEqual([
      { row: 4, reason: "Customer group “Nobody”: there is no customer group called so." },
      {
        row: 5,
        reason: expect.stringMatching(
          /^Kind of customer is one of: .*Do not call is true or false/,
        ),
      },
    ]);
    expect(await found("C-1")).toMatchObject({
      name: "Ünal; Söhne",
      customerType: "business",
      gstTreatment: "unregistered",
      isDoNotCall: true,
      tags: ["north", "big"],
    });
    expect((await found("C-2"))?.customerGroupId).not.toBeNull();
  });

  test.each([
    ["", "The file is empty."],
    [`${HEAD}\n`, "There is a header, and no row below it."],
    [Buffer.from([0x43, 0xf6, 0x0a, 0x41, 0x0a]), /not in UTF-8/],
    [`${HEAD}\nD-1,"open`, /quotation mark is opened/],
    [Buffer.from("PK\u0003\u0004workbook"), /a workbook/],
  ])("a file that cannot be read is refused as a whole (%#)", async (text, message) => {
    await expect(imports.upload("customers", text)).rejects.toMatchObject({
      code: "invalid",
      fields: { file: typeof message === "string" ? message : expect.stringMatching(message) },
    });
  });

  test("columns that do not fit are named before anything is read", async () => {
    const { id } = await imports.upload("customers", file(["E-1"]));
    const { start } = imports.of("customers").imports;
    const columns = ["code", "name", "name", "created_at", null];
    await expect(execute(start, ada, { id, columns })).rejects.toMatchObject({
      reason: "import.mapping",
      fields: {
        "columns.2": "Two columns are to fill Name.",
        "columns.3": "created_at is no field that you can write here.",
        columns: expect.stringContaining("Phone"),
      },
    });
    const named = { id, columns: [null, "name", null, null, null], writeMode: "update" };
    await expect(execute(start, ada, named)).rejects.toMatchObject({
      fields: { columns: "Records are found by the id or Code: map a column to it." },
    });
  });
});

describe("records that stand", () => {
  test("are changed by key or id, and only where they differ", async () => {
    await imports.importText("customers", file(["U-1", "U-2"]));
    const before = await found("U-1");
    const text = `id,code,name\n${before?.id},,By id\n,u-2,Customer U-2\n,U-9,Nobody\n`;
    const job = await imports.importText("customers", text, { writeMode: "update" });
    expect(job).toMatchObject({ okRows: 2, failedRows: 1, added: 0, changed: 1 });
    expect(job.problems).toEqual([{ row: 4, reason: "There is no customer with code U-9." }]);
    expect(await found("U-1")).toMatchObject({ name: "By id", version: 2 });
    expect(await found("U-2")).toMatchObject({ version: 1 });
    const [audit] = await inAcme((tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, before?.id ?? ""), eq(auditLogs.action, "update"))),
    );
    expect(audit?.changes).toEqual({ name: { from: "Customer U-1", to: "By id" } });
  });

  test("are changed or added, one row after the other", async () => {
    await imports.importText("customers", file(["V-1"]));
    const text = `${HEAD}\n${line("V-1", "New name")}\n${line("V-2", "First")}\n${line("v-2", "Last")}\n`;
    const job = await imports.importText("customers", text, { writeMode: "upsert" });
    expect(job).toMatchObject({ okRows: 3, added: 1, changed: 2 });
    expect((await found("V-1"))?.name).toBe("New name");
    expect((await found("V-2"))?.name).toBe("Last");
  });
});

test("a worker that dies in the middle of a batch loses no row and doubles none", async () => {
  const { schema } = acme.place;
  await owner.unsafe(`create function "${schema}".die() returns trigger language plpgsql as $$
    begin if new.code = 'K-700' then raise exception 'gone' using errcode = '57P01'; end if; return new; end $$`);
  await owner.unsafe(`create trigger die before insert on "${schema}".customers
    for each row execute function "${schema}".die()`);
  const codes = numbered("K", 1_200);
  const text = file(codes).replace("K-900,Customer K-900", "K-900,");
  const { id } = await imports.upload("customers", text);
  await execute(imports.of("customers").imports.start, ada, { id });
  await expect(imports.run(id)).rejects.toMatchObject({ code: "unavailable" });
  expect(await countLike("K")).toEqual({ count: 500, codes: 500 });
  expect(await imports.get("customers", id)).toMatchObject({ status: "running", lastRowNo: 500 });
  await owner.unsafe(`drop trigger die on "${schema}".customers`);
  await imports.run(id);
  expect(await countLike("K")).toEqual({ count: 1_199, codes: 1_199 });
  expect(await imports.get("customers", id)).toMatchObject({
    ...{ status: "completed_with_errors", okRows: 1_199, failedRows: 1, added: 1_199 },
    problems: [{ row: 901, reason: "Name is missing." }],
  });
  const [audits] = await inAcme((tx) =>
    tx
      .select({ count: count() })
      .from(auditLogs)
      .where(and(eq(auditLogs.requestId, id), eq(auditLogs.tableName, "customers"))),
  );
  expect(audits?.count).toBe(1_199);
});

test("a worker finds what waits by looking at the tenant, and takes each job once", async () => {
  const { id } = await imports.upload("customers", file(["W-1"]));
  await execute(imports.of("customers").imports.start, ada, { id });
  const agenda = new DataJobAgenda();
  await planDataJobs(agenda, ada.tenant.id, acme.place);
  await planDataJobs(agenda, ada.tenant.id, acme.place);
  expect(await workOnNextJob(agenda, imports.work)).toBe(true);
  expect(await workOnNextJob(agenda, imports.work)).toBe(false);
  expect(await imports.get("customers", id)).toMatchObject({ status: "completed", added: 1 });
});

test("what was imported is rolled back, except what somebody has changed or needs since", async () => {
  await imports.importText("customers", file(["R-1"]));
  const text = `${HEAD}\n${line("R-1", "Changed")}\n${line("R-2")}\n${line("R-3")}\n${line("R-4")}\n`;
  const job = await imports.importText("customers", text, { writeMode: "upsert" });
  const [third, fourth] = [await found("R-3"), await found("R-4")];
  const update = operationsFor("customers")?.update;
  const create = operationsFor("customers")?.create;
  if (!update || !create || !third || !fourth) throw new Error("customers cannot be changed");
  await execute(update, ada, { id: third.id, version: 1, name: "Changed by hand" });
  await execute(create, ada, {
    ...{ code: "R-CHILD", name: "Branch", customerType: "business", gstTreatment: "regular" },
    ...{ phone: "+91 98450 12345", parentCustomerId: fourth.id },
  });
  const undone = await imports.rollBack("customers", job.id);
  expect(undone).toMatchObject({
    status: "rolled_back",
    undo: {
      removed: 1,
      restored: 1,
      refusedCount: 2,
      refused: expect.arrayContaining([
        { label: "R-3 · Customer R-3", reason: "Somebody has changed it since." },
        { label: "R-4 · Customer R-4", reason: "Other records need it by now." },
      ]),
    },
  });
  expect(await found("R-1")).toMatchObject({ name: "Customer R-1", version: 3 });
  expect(await found("R-2")).toBeUndefined();
  expect(await found("R-3")).toMatchObject({ name: "Changed by hand" });
  await expect(imports.rollBack("customers", job.id)).rejects.toMatchObject({
    reason: "import.nothing-to-undo",
  });
});
