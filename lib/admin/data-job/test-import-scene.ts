import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { connectOwner } from "@/db/bootstrap";
import { customers } from "@/db/tenant/core/customers";
import { type CompanyWorkspace, createCompanyWorkspace } from "@/lib/admin/company/test-company";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { testImports } from "./test-import";

/** A request with every module; `asked` narrows its rights. */
export function asking(
  { ask }: CompanyWorkspace,
  asked: Parameters<CompanyWorkspace["ask"]>[0] = {},
): TenantRequest<Actor> {
  const request = ask(asked);
  return { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
}

export const HEAD = "code,name,customer_type,gst_treatment,phone";
export const line = (code: string, name = `Customer ${code}`): string =>
  `${code},${name},business,regular,+91 98450 12345`;
/** A file of customers. */
export const file = (codes: readonly string[]): string =>
  `${[HEAD, ...codes.map((code) => line(code))].join("\n")}\n`;
export const numbered = (prefix: string, many: number): string[] =>
  Array.from({ length: many }, (_, at) => `${prefix}-${at + 1}`);

/** A workspace whose administrator imports customers. */
export async function createImportScene() {
  const files = mkdtempSync(path.join(os.tmpdir(), "ilms-imports-"));
  process.env.FILES_DIR = files;
  const platform = await createTestPlatform();
  const owner = connectOwner(platform.database.ownerUrl, 1);
  const acme = await createCompanyWorkspace(platform, "acme");
  const ada = asking(acme);
  const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.place, work);
  return {
    ...{ platform, owner, acme, ada, inAcme, imports: testImports(ada) },
    found: (code: string) =>
      inAcme(async (tx) => (await tx.select().from(customers).where(eq(customers.code, code)))[0]),
    async countLike(prefix: string) {
      const [row] = await owner.unsafe(
        `select count(*)::int as count, count(distinct code)::int as codes from "${acme.place.schema}".customers where code like $1`,
        [`${prefix}-%`],
      );
      return row;
    },
    async close() {
      await owner.end();
      await platform.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

export type ImportScene = Awaited<ReturnType<typeof createImportScene>>;
