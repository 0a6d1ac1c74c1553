import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { currentTime } from "@/lib/core/clock";
import { config } from "@/lib/core/config";
import { closeDatabase } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { read } from "@/lib/core/read";
import { fillWorkspace } from "@/lib/demo/fill-workspace";
import { ownerRequest } from "@/lib/demo/owner-request";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { startSubscriptionTrial } from "@/lib/platform/billing/subscription/trial";
import { signUpInput } from "@/lib/platform/signup/input";
import { registerTenant } from "@/lib/platform/signup/register";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";

const SLUG = "nirmal-jal";
const OWNER = { name: "Meera Deshpande", email: "meera@nirmal-jal.example.com" };
const READY_WITHIN_SECONDS = 120;

async function ready(slug: string) {
  for (let second = 0; second < READY_WITHIN_SECONDS; second += 1) {
    const tenant = await findTenantBySlug(slug);
    if (tenant?.lifecycle === "ready") return tenant;
    await setTimeout(1_000);
  }
  throw new Error(`${slug} did not become ready; is the worker running (npm start)?`);
}

/** A workspace of its own with every module on trial, and how to sign in to it. */
async function makeWorkspace(): Promise<void> {
  const now = currentTime();
  // Printed once and kept nowhere.
  const password = `Jal-${randomBytes(9).toString("base64url")}`;
  const input = parse(signUpInput, {
    ...{ company_name: "Nirmal Jal Purifiers", subdomain: SLUG, country: "IN", state_code: "27" },
    owner: { ...OWNER, password },
  });
  await registerTenant(input, { now, requestId: uuidv7(), ip: "127.0.0.1" });
  console.log(`${SLUG} is being built …`);
  const request = await ownerRequest(await ready(SLUG), now);
  console.log(`Sign in as ${OWNER.email} with ${password}`);
  // The address belongs to nobody who could prove it; whoever runs this vouches for it.
  const vouched = { ...request, actor: { ...request.actor, isEmailVerified: true } };
  const { version } = await read(getSubscription, vouched, undefined);
  await execute(startSubscriptionTrial, vouched, { tier: "ENTERPRISE", version });
}

const { values } = parseArgs({
  options: { workspace: { type: "string" }, scale: { type: "string", default: "1" } },
});
const scale = Number(values.scale);
process.env.ILMS_PROCESS = "demo";
try {
  if (!(scale > 0 && scale <= 10)) throw new Error("The scale is a number up to 10, such as 0.1.");
  const slug = values.workspace ?? SLUG;
  if (!values.workspace && !(await findTenantBySlug(SLUG))) await makeWorkspace();
  const tenant = await findTenantBySlug(slug);
  if (!tenant) throw new Error(`There is no workspace ${slug}.`);
  let told = 0;
  const made = await fillWorkspace(await ownerRequest(tenant, currentTime()), {
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
