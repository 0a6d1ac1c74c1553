import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { currentTime } from "@/lib/core/clock";
import { config } from "@/lib/core/config";
import { closeDatabase } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { fillWorkspace } from "@/lib/demo/fill-workspace";
import { ownerRequest } from "@/lib/demo/owner-request";
import { billingTime } from "@/lib/platform/billing/clock";
import { BillingRefusal } from "@/lib/platform/billing/engine/refusal";
import { inBilling } from "@/lib/platform/billing/in-billing";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { signUpInput } from "@/lib/platform/signup/input";
import { registerTenant } from "@/lib/platform/signup/register";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";

const SLUG = "nirmal-jal";
const OWNER = { name: "Meera Deshpande", email: "meera@nirmal-jal.example.com" };
const READY_WITHIN_SECONDS = 120;

async function ready(slug: string): Promise<void> {
  for (let second = 0; second < READY_WITHIN_SECONDS; second += 1) {
    if ((await findTenantBySlug(slug))?.lifecycle === "ready") return;
    await setTimeout(1_000);
  }
  throw new Error(`${slug} did not become ready; is the worker running (npm start)?`);
}

/** Signs the sample company up, and says how to sign in to it. */
async function makeWorkspace(): Promise<void> {
  // Printed once and kept nowhere.
  const password = `Jal-${randomBytes(9).toString("hex")}`;
  const input = parse(signUpInput, {
    ...{ company_name: "Nirmal Jal Purifiers", subdomain: SLUG, country: "IN", state_code: "27" },
    owner: { ...OWNER, password },
  });
  await registerTenant(input, { now: currentTime(), requestId: uuidv7(), ip: "127.0.0.1" });
  console.log(`${SLUG} is being built. Sign in as ${OWNER.email} with ${password}`);
  await ready(SLUG);
}

/** Every module on trial: by sales alone, and whoever runs the installation speaks for them. */
async function startTrial(tenantId: string): Promise<void> {
  const by = { actor: "staff:demo" };
  try {
    await inBilling(tenantId, await billingTime(currentTime()), by, (billing) =>
      billing.apply({ do: "start_trial", tier: "ENTERPRISE", by: "staff" }, by),
    );
  } catch (error) {
    // It had its trial: what the plan takes is filled.
    if (!(error instanceof BillingRefusal)) throw error;
    console.log(error.message);
  }
}

const { values } = parseArgs({
  options: {
    workspace: { type: "string" },
    scale: { type: "string", default: "1" },
    "every-module": { type: "boolean", default: false },
  },
});
const scale = Number(values.scale);
process.env.ILMS_PROCESS = "demo";
try {
  if (!(scale > 0 && scale <= 10)) throw new Error("The scale is a number up to 10, such as 0.1.");
  const slug = values.workspace ?? SLUG;
  if (!values.workspace && !(await findTenantBySlug(SLUG))) await makeWorkspace();
  let tenant = await findTenantBySlug(slug);
  if (!values.workspace && tenant?.tier === "FREE") {
    await startTrial(tenant.id);
    tenant = await findTenantBySlug(slug);
  }
  if (!tenant) throw new Error(`There is no workspace ${slug}.`);
  const isWhole = values["every-module"];
  const place = isWhole ? { ...tenant, modules: MODULE_CODES, recordLimit: null } : tenant;
  let told = 0;
  const made = await fillWorkspace(await ownerRequest(place, currentTime()), {
    scale,
    onMade(count, resource) {
      if (count - told < 500) return;
      told = count;
      console.log(`${count} records, now ${resource} …`);
    },
  });
  const { protocol, host } = new URL(config().APP_URL);
  console.log(made > 0 ? `${made} records were made.` : "Everything was there already.");
  console.log(`${protocol}//${slug}.${host}`);
} catch (error) {
  console.error(error instanceof AppError || error instanceof Error ? error.message : error);
  if (error instanceof AppError && error.fields) console.error(error.fields);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
