import { runJob } from "@/lib/admin/data-job/run-job";
import { log } from "@/lib/core/log";
import { findTenantById, findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { RECORD_ENGINE } from "@/lib/resources";
import { mustCall } from "./test-api";
import type { Things } from "./test-things";

/** An import of one customer group that waits for its columns to be confirmed. */
export async function uploadedImport({ slug, tokens }: Things): Promise<string> {
  const code = `G-${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await mustCall<{ id: string }>({
    method: "POST",
    path: "customer-groups/imports",
    query: { file_name: `${slug}.csv` },
    slug,
    token: tokens.admin,
    body: Buffer.from(`code,name\n${code},Group ${code}\n`),
  });
  return id;
}

/** The same, imported. */
export async function finishedImport(of: Things): Promise<string> {
  const id = await uploadedImport(of);
  const { slug, tokens } = of;
  const path = `data-jobs/${id}/start`;
  await mustCall({ method: "POST", path, slug, token: tokens.admin, body: {} });
  const tenant = await findTenantBySlug(slug);
  const work = {
    engine: RECORD_ENGINE,
    findTenant: findTenantById,
    now: () => new Date(),
    log: log(),
  };
  await runJob(work, tenant?.id ?? "", id);
  return id;
}
