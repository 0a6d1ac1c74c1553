import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customFields } from "@/db/tenant/core/custom-fields";
import { customerGroups } from "@/db/tenant/core/customer-groups";
import { dataJobs } from "@/db/tenant/core/data-jobs";
import { type CompanyWorkspace, createCompanyWorkspace } from "@/lib/admin/company/test-company";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { operationsFor } from "@/lib/resources";
import { testImports } from "./test-import";
import {
  asking,
  createImportScene,
  file,
  HEAD,
  type ImportScene,
  numbered,
} from "./test-import-scene";

let scene: ImportScene;
let owner: ImportScene["owner"];
let acme: ImportScene["acme"];
let ada: ImportScene["ada"];
let imports: ImportScene["imports"];
const found: ImportScene["found"] = (code) => scene.found(code);
const inAcme: ImportScene["inAcme"] = (work) => scene.inAcme(work);
let globex: CompanyWorkspace;

beforeAll(async () => {
  scene = await createImportScene();
  globex = await createCompanyWorkspace(scene.platform, "globex");
  ({ owner, acme, ada, imports } = scene);
});
afterAll(() => scene.close());

describe("rights", () => {
  test("importing takes its own right and those of the form, at the start and at every batch", async () => {
    const { start } = imports.of("customers").imports;
    const clerk = asking(acme, { codes: ["customers.read", "customers.create"] });
    await expect(testImports(clerk).upload("customers", file(["X-1"]))).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const importer = asking(acme, { codes: ["customers.import"] });
    const own = await testImports(importer).upload("customers", file(["X-1"]));
    expect(own.columns).toEqual([null, null, null, null, null]);
    await expect(execute(start, importer, { id: own.id })).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { id } = await imports.upload("customers", file(["X-1"]));
    await execute(start, ada, { id });
    // What the asker may is looked up when the worker comes to it: the account was locked meanwhile.
    await owner.unsafe(
      `update "${acme.place.schema}".users set status = 'suspended' where id = $1`,
      [acme.owner.id],
    );
    await imports.run(id);
    await owner.unsafe(`update "${acme.place.schema}".users set status = 'active' where id = $1`, [
      acme.owner.id,
    ]);
    expect(await imports.get("customers", id)).toMatchObject({
      status: "failed",
      fault: "Whoever asked for this may not any more.",
    });
    expect(await found("X-1")).toBeUndefined();
  });

  test("another tenant's and another person's imports are not found", async () => {
    const { id } = await imports.upload("customers", file(["Y-1"]));
    const other = { ...asking(acme, { codes: ["customers.import"] }) };
    const stranger = { ...other, actor: { ...other.actor, id: crypto.randomUUID() } };
    for (const request of [asking(globex), stranger]) {
      const { get, rejected, start, cancel } = imports.of("customers").imports;
      for (const look of [get, rejected]) {
        await expect(read<{ id: string }, unknown>(look, request, { id })).rejects.toMatchObject({
          code: "not_found",
        });
      }
      for (const command of [start, cancel]) {
        await expect(execute(command, request, { id })).rejects.toMatchObject({
          code: "not_found",
        });
      }
    }
    await expect(read(imports.of("products").imports.get, ada, { id })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("no more than the plan takes", async () => {
    const tenant = { ...ada.tenant, recordLimit: 100, recordCount: 98 };
    const limited = testImports({ ...ada, tenant });
    const job = await limited.importText("customers", file(numbered("L", 5)));
    expect(job).toMatchObject({ okRows: 2, failedRows: 3 });
    expect(job.problems[0]?.reason).toMatch(/plan takes no more/);
  });

  test("a cancelled import stops, and what it has written can be rolled back", async () => {
    const { id } = await imports.upload("customers", file(["Z-1"]));
    const { start, cancel } = imports.of("customers").imports;
    await execute(start, ada, { id });
    await execute(cancel, ada, { id });
    await imports.run(id);
    expect(await found("Z-1")).toBeUndefined();
    const [row] = await inAcme((tx) => tx.select().from(dataJobs).where(eq(dataJobs.id, id)));
    expect(row?.status).toBe("cancelled");
  });
});

describe("there and back", () => {
  test("odd values come back exactly as they went", async () => {
    await inAcme((tx) =>
      tx.insert(customFields).values([
        {
          tableName: "customers",
          fieldKey: "colour",
          label: "Colour",
          dataType: "text",
          updatedAt: ada.now,
        },
        {
          tableName: "customers",
          fieldKey: "weight",
          label: "Weight",
          dataType: "number",
          updatedAt: ada.now,
        },
      ]),
    );
    const create = operationsFor("customers")?.create;
    if (!create) throw new Error("customers cannot be made");
    const odd = [
      '=HYPERLINK("http://x","y")',
      "'=already defused",
      "''+twice",
      "line one\nline two",
      'quotes "here", and commas',
      "日本語 🧪 ﷽",
      "-5",
      "@someone",
      "'plain apostrophe",
    ];
    for (const [at, name] of odd.entries()) {
      await execute(create, ada, {
        ...{ code: `O-${at}`, name, customerType: "business", gstTreatment: "regular" },
        phone: "+91 98450 12345",
        tags: ["a|b", "back\\slash", "plain"],
        custom: { colour: name, weight: "-1.5" },
      });
    }
    const query = { filters: [{ field: "code", operator: "starts", value: "O-" }], sort: ["code"] };
    const text = await imports.exportText("customers", query);
    const snapshot = () =>
      owner.unsafe(
        `select code, name, phone, tags, custom from "${acme.place.schema}".customers where code like 'O-%' order by code`,
      );
    const before = await snapshot();
    const same = await imports.importText("customers", text, { writeMode: "upsert" });
    expect(same).toMatchObject({ okRows: odd.length, failedRows: 0, added: 0, changed: 0 });
    await owner.unsafe(`delete from "${acme.place.schema}".customers where code like 'O-%'`);
    const again = await imports.importText("customers", text);
    expect(again).toMatchObject({ added: odd.length, failedRows: 0 });
    expect(await snapshot()).toEqual(before);
  });

  test("an export is the list: its filters, its order, its rights; titles beside references", async () => {
    const query = {
      filters: [{ field: "code", operator: "in", value: "C-1,C-2" }],
      sort: ["-code"],
    };
    await inAcme((tx) =>
      tx.insert(customerGroups).values({ code: "RET", name: "Retail", updatedAt: ada.now }),
    );
    const file = `${HEAD},customer_group_id\nC-1,One,business,regular,1234,ret\nC-2,Two,business,regular,1234,\n`;
    await imports.importText("customers", file);
    const text = await imports.exportText("customers", {
      ...query,
      fields: ["code", "customerGroupId"],
    });
    const rows = text.trim().split("\r\n");
    expect(rows[0]).toBe("id,code,customer_group_id,customer_group_id_title");
    expect(rows.slice(1).map((row) => row.split(",")[1])).toEqual(["C-2", "C-1"]);
    expect(rows[2]).toMatch(/,RET · Retail$/);
    const viewer = asking(acme, { codes: ["nothing.at-all"] });
    await expect(testImports(viewer).exportText("customers")).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const { template } = imports.of("customers").imports;
    const { csv } = await read(template, ada, undefined);
    expect(csv.split("\r\n")[0]).toMatch(/^code,name,/);
  });
});
