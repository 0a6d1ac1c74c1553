import { hash } from "@node-rs/bcrypt";
import { v7 as uuidv7 } from "uuid";
import { currentTime } from "@/lib/core/clock";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { log } from "@/lib/core/log";
import { givePlan } from "@/lib/core/test-platform";
import { fillWorkspace } from "@/lib/demo/fill-workspace";
import { ownerRequest } from "@/lib/demo/owner-request";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { timed } from "./percentiles";
import { BCRYPT_COST, registerHashed } from "./tenant-rows";
import { OWNER } from "./workspace-client";

/** A workspace with the sample company's whole year, every module, and an owner who can sign in. */
export type DemoWorkspace = {
  slug: string;
  owner: { email: string; password: string };
  request: TenantRequest<Actor>;
  /** What filling it took. */
  filled: { ms: number; value: number };
};

const SLUG = "bench-demo";

async function build(report: (line: string) => void): Promise<DemoWorkspace> {
  const email = `owner@${SLUG}.test`;
  const passwordHash = await hash(OWNER.password, { cost: BCRYPT_COST });
  await registerHashed(SLUG, { id: uuidv7(), name: OWNER.name, email, passwordHash });
  while (await runNextJob(log()));
  const tenant = await findTenantBySlug(SLUG);
  if (!tenant) throw new Error("The workspace of the sample company was not built");
  await givePlan(tenant.id, "ENTERPRISE");
  const whole = { ...tenant, modules: [...MODULE_CODES], recordLimit: null };
  const request = await ownerRequest(whole, currentTime());
  const filled = await timed(() => fillWorkspace(request));
  report(`The sample year: ${filled.value} records in ${Math.round(filled.ms / 1_000)} s`);
  return { slug: SLUG, owner: { email, password: OWNER.password }, request, filled };
}

let standing: Promise<DemoWorkspace> | undefined;

/** The workspace of the sample company, built by whichever measurement needs it first. */
export function demoWorkspace(report: (line: string) => void): Promise<DemoWorkspace> {
  standing ??= build(report);
  return standing;
}
