import { test, beforeAll, afterAll } from "vitest";
import { createCompanyWorkspace, registerCompany } from "@/lib/admin/company/test-company";
import { execute } from "@/lib/core/execute";
import { createTestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER } from "@/lib/resources";
import { writeSync } from "node:fs";
let platform: any; let owner: any;
beforeAll(async () => { platform = await createTestPlatform(); const acme = await createCompanyWorkspace(platform, "acme"); await registerCompany(acme); const r = acme.ask({codes:["*"]}); owner = {...r, tenant: {...r.tenant, modules: MODULE_CODES}}; });
afterAll(() => platform.close());
test("x", async () => {
  const reg = { ...REGISTER, find: (n: string) => { const e = new Error(); if (e.stack?.includes("inputFor")) writeSync(2, `find ${n}\n`); return REGISTER.find(n); } };
  const ex = exampleRecords(reg as any, operationsFor, owner);
  const input = await ex.inputFor("lots");
  writeSync(2, JSON.stringify(input) + "\n");
  const rec = await execute(operationsFor("lots")!.create!, owner, input);
  writeSync(2, "created\n" + JSON.stringify(rec));
}, 20000);
