import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCompanyWorkspace, registerCompany } from "@/lib/admin/company/test-company";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER, RESOURCES } from "@/lib/resources";
import { testImports } from "./test-import";

const files = mkdtempSync(path.join(os.tmpdir(), "ilms-round-trip-"));
let platform: TestPlatform;
let owner: TenantRequest<Actor>;
let imports: ReturnType<typeof testImports>;
let examples: ReturnType<typeof exampleRecords>;

beforeAll(async () => {
  process.env.FILES_DIR = files;
  platform = await createTestPlatform();
  const acme = await createCompanyWorkspace(platform, "acme");
  await registerCompany(acme);
  const request = acme.ask();
  owner = { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
  imports = testImports(owner);
  examples = exampleRecords(REGISTER, operationsFor, owner);
});
afterAll(async () => {
  await platform.close();
  rmSync(files, { recursive: true, force: true });
});

const WRITTEN = RESOURCES.filter(({ readOnly }) => readOnly !== "all").map(({ name }) => name);

test.each(WRITTEN)("%s: an export that is imported again changes nothing", async (name) => {
  const id = await examples.idOf(name);
  const query = { filters: [{ field: "id", operator: "eq", value: id }] };
  const text = await imports.exportText(name, query);
  const job = await imports.importText(name, text, { writeMode: "update" });
  expect({ problems: job.problems, fault: job.fault }).toEqual({ problems: [] });
  expect(job).toMatchObject({ status: "completed", okRows: 1, added: 0, changed: 0 });
  expect(await imports.exportText(name, query)).toBe(text);
});

test.each(REGISTER.all.map(({ resource }) => resource.name))("%s is given out", async (name) => {
  await examples.idOf(name);
  const [head = "", first] = (await imports.exportText(name)).split("\r\n");
  expect(head).toMatch(/^id,/);
  expect(first).not.toBe("");
});
