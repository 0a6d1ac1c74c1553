import { type Company, indianCompany } from "./company";
import { json, send } from "./http";
import { workspaceOf } from "./installation";
import { isReadyMail, mailsTo, mailTo } from "./mailbox";
import { crash } from "./processes";
import { type Progress, progressOf, registerCompany, waitUntilReady } from "./register-company";
import { expectHome, fillSignUp, sendSignUp } from "./sign-up-company";
import { expect, test } from "./visitor";

/** More than the pool holds and a worker builds at once: some run, some wait. */
const CROWD = 7;

type SignUp = { company: Company; tenantId: string };

async function registerCrowd(): Promise<SignUp[]> {
  const companies = Array.from({ length: CROWD }, indianCompany);
  return Promise.all(
    companies.map(async (company) => ({ company, tenantId: await registerCompany(company) })),
  );
}

const progressOfAll = (signUps: SignUp[]): Promise<Progress[]> =>
  Promise.all(signUps.map(({ tenantId }) => progressOf(tenantId)));

/** Waits until tables are being created for at least one of the sign-ups. */
async function untilBuilding(signUps: SignUp[]): Promise<void> {
  const isBuilding = ({ steps }: Progress) =>
    steps.some(({ step, state }) => step === "tables" && state === "running");
  await expect
    .poll(async () => (await progressOfAll(signUps)).some(isBuilding), { intervals: [50] })
    .toBe(true);
}

const unfinished = async (signUps: SignUp[]) =>
  (await progressOfAll(signUps)).filter(({ state }) => state !== "done").length;

/** Every workspace stands and is its owner's, and every owner got one mail. */
async function expectAllReady(signUps: SignUp[]): Promise<void> {
  for (const { tenantId } of signUps) await waitUntilReady(tenantId);
  for (const { company, tenantId } of signUps) {
    const { steps, tables } = await progressOf(tenantId);
    expect(tables).toEqual({ done: 237, total: 237 });
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(["done"]));
    const { email, password } = company.owner;
    const login = await send(`${workspaceOf(company.subdomain)}/api/v1/auth/login`, {
      method: "POST",
      body: { email, password },
    });
    expect(login.status, login.text).toBe(200);
    await mailTo(email, /is ready$/);
  }
  await expect
    .poll(async () => (await send("/metrics")).text)
    .toMatch(/^ilms_outbox_rows\{state="pending"\} 0$/m);
  for (const { company } of signUps) {
    const mails = await mailsTo(company.owner.email);
    expect(mails.filter(isReadyMail), company.name).toHaveLength(1);
  }
}

/** The pool is refilled to its size and nothing is left half built. */
async function expectPoolFull(): Promise<void> {
  type Ready = { checks: { warmPool: { ready: number; wanted: number } } };
  await expect
    .poll(async () => {
      const { ready, wanted } = json<Ready>(await send("/ready")).checks.warmPool;
      return wanted - ready;
    })
    .toBe(0);
  expect((await send("/metrics")).text).not.toMatch(/^ilms_warm_pool_schemas\{state="building"\}/m);
}

// One after the other: each takes the whole installation for itself.
test.describe.configure({ mode: "default", timeout: 360_000 });

test("kill -9 of the application loses no sign-up, and the page that watches recovers", async ({
  page,
}) => {
  const signUps = await registerCrowd();
  const company = indianCompany();
  await page.goto("/signup");
  await fillSignUp(page, company);
  const later = await registerCrowd();
  await sendSignUp(page);
  await expect(page).toHaveURL(/\/signup\/[0-9a-f-]{36}$/);
  await untilBuilding(later);
  await crash("application");
  await expectHome(page, company);
  await expectAllReady([...signUps, ...later]);
  await expectPoolFull();
});

test("kill -9 of the worker while it builds loses no sign-up", async () => {
  const signUps = await registerCrowd();
  await untilBuilding(signUps);
  await crash("worker");
  expect(await unfinished(signUps)).toBeGreaterThan(0);
  await expectAllReady(signUps);
  await expectPoolFull();
});
